//! Do you hear this?
//!
//! ```text
//!  Sound check
//!  ───────────────────────────────────────────────────────────────────
//!      Do you hear this?
//!
//!      Three tones, and a voice that asks the same.
//!
//!      The voice: da_DK-talesyntese-medium
//! ```

use super::page::{Column, Page};
use crate::app::sound_check::SoundCheck;
use crate::i18n::t;
use ratatui::buffer::Buffer;

pub(super) fn draw(check: &SoundCheck, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let room = page.frame(&page.say(t::SOUND_TITLE), "", buf);
    let mut column = page.column(room, buf);
    if !check.unheard {
        column
            .text(&page.say(t::VOICE_CHECK), skin.title())
            .gap(gap);
        if check.is_voiceless() {
            column
                .text(&page.say(t::SOUND_TONES), skin.plain())
                .gap(gap);
            column.text(&page.say(t::SOUND_NO_SPEAKER), skin.hold());
            return;
        }
        column.text(&page.say(t::SOUND_WHAT), skin.plain());
        which_voice(check, page, &mut column, gap);
        if page.roomy() {
            column.gap(1).text(&page.say(t::SOUND_WHY), skin.dim());
        }
        return;
    }
    column
        .text(&page.say(t::SOUND_GO_ON), skin.title())
        .gap(gap);
    let Some(machine) = &check.machine else {
        return;
    };
    match &machine.speaker {
        Some(program) => {
            column.text(
                &page.say(t::SoundSpeaker {
                    program: program.as_str(),
                }),
                skin.plain(),
            );
        }
        None => {
            column.text(&page.say(t::SOUND_NO_SPEAKER), skin.hold());
        }
    }
    unprepared(check, page, &mut column, gap);
    match &machine.player {
        Some(program) if page.roomy() || machine.speaker.is_some() => {
            let text = page.say(t::SoundPlayer {
                program: program.as_str(),
            });
            column.gap(gap).text(&text, skin.plain());
        }
        Some(_) => {}
        None => {
            column
                .gap(gap)
                .text(&page.say(t::SOUND_NO_PLAYER), skin.hold());
        }
    }
    if page.roomy() {
        column.gap(gap).text(&page.say(t::SOUND_VOLUME), skin.dim());
    }
}

/// Which voice asks, once that is known, and whether a better one waits to be prepared.
fn which_voice(check: &SoundCheck, page: &Page<'_>, column: &mut Column<'_>, gap: u16) {
    let Some(machine) = &check.machine else {
        return;
    };
    if let Some(voice) = &machine.speaker {
        let voice = page.say(t::SoundVoice {
            voice: voice.as_str(),
        });
        column.gap(gap).text(&voice, page.skin.plain());
    }
    unprepared(check, page, column, gap);
}

fn unprepared(check: &SoundCheck, page: &Page<'_>, column: &mut Column<'_>, gap: u16) {
    let machine = check.machine.as_ref();
    if let Some(voice) = machine.and_then(|machine| machine.unprepared.as_ref()) {
        let said = page.say(t::SoundUnprepared {
            voice: voice.as_str(),
        });
        column.gap(gap).text(&said, page.skin.hold());
    }
}
