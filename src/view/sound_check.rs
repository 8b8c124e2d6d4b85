//! Do you hear this?
//!
//! ```text
//!  Sound check
//!  ───────────────────────────────────────────────────────────────────
//!      Do you hear this?
//!
//!      Three tones, and a voice that asks the same.
//! ```

use super::page::Page;
use crate::app::sound_check::SoundCheck;
use ratatui::buffer::Buffer;

pub(super) fn draw(check: &SoundCheck, page: &Page<'_>, buf: &mut Buffer) {
    let skin = page.skin;
    let gap = u16::from(page.roomy());
    let room = page.frame(&page.say("sound-title"), "", buf);
    let mut column = page.column(room, buf);
    if !check.unheard {
        column.text(&page.say("sound-ask"), skin.title()).gap(gap);
        column.text(&page.say("sound-what"), skin.plain());
        if page.roomy() {
            column.gap(1).text(&page.say("sound-why"), skin.dim());
        }
        return;
    }
    column.text(&page.say("sound-go-on"), skin.title()).gap(gap);
    let Some(machine) = &check.machine else {
        return;
    };
    match &machine.speaker {
        Some(program) => {
            let program = [("program", program.as_str().into())];
            column.text(&page.with("sound-speaker", &program), skin.plain());
        }
        None => {
            column.text(&page.say("sound-no-speaker"), skin.hold());
        }
    }
    match &machine.player {
        Some(program) if page.roomy() || machine.speaker.is_some() => {
            let program = [("program", program.as_str().into())];
            let text = page.with("sound-player", &program);
            column.gap(gap).text(&text, skin.plain());
        }
        Some(_) => {}
        None => {
            column
                .gap(gap)
                .text(&page.say("sound-no-player"), skin.hold());
        }
    }
    if page.roomy() {
        column.gap(gap).text(&page.say("sound-volume"), skin.dim());
    }
}
