//! The main screens in every theme and without colour: which cell has which style (c accent,
//! y hold, g done, r pain, d dim, b bold; capitals are reversed), and that no colour is alone.

use crate::screens::{in_session, weeks};
use crate::stage::{Opening, Stage};
use ratatui::style::{Color, Modifier, Style};
use rygrad::core::settings::Theme;
use rygrad::i18n::Lang;
use rygrad::view::{Colours, Skin};
use std::collections::HashMap;

/// Every theme where a terminal shows it, and what is left of one where it does not.
const LOOKS: [(&str, Theme, Colours); 7] = [
    ("auto", Theme::Auto, Colours::Many),
    ("dark", Theme::Dark, Colours::Many),
    ("light", Theme::Light, Colours::Many),
    ("contrast", Theme::Contrast, Colours::Many),
    ("plain", Theme::Plain, Colours::Many),
    ("dark with NO_COLOR", Theme::Dark, Colours::None),
    ("dark in 16 colours", Theme::Dark, Colours::Sixteen),
];

/// The styles by the letters of the map.
fn styles(skin: Skin) -> [(&'static str, Style); 9] {
    [
        ("  plain", skin.plain()),
        ("b title", skin.title()),
        ("d dim", skin.dim()),
        ("c accent", skin.accent()),
        ("y hold", skin.hold()),
        ("g done", skin.done()),
        ("r pain", skin.pain()),
        ("c key", skin.key()),
        ("C marked", skin.marked()),
    ]
}

/// Ways through all screens, a key or a while at a time.
const SCRIPTS: [&str; 13] = [
    "<right> <ret> <right> <right> <left> <ret> y a a n b b a n c n d a c <ret> a b b <ret> a b",
    "<ret> 3 y n n n b <down> a <ret> a <ret>",
    "<ret> 3 n +1s +50s +1s +1s +1s <spc> <ret> +1s +1s +1s +1s p 3 a",
    "<ret> 3 n +54s p j +5s p j +5s p h 3 +40s +2m",
    "<ret> 3 n +54s <spc> q n <ret> +9s n +1s n +45s +1s n +60s",
    "<ret> 3 n +60s n +54s +1s +30s <left> <left> +60s p 6 <ret> 4 <ret>",
    "<ret> 8 n <ret> +60s n +1s n +1s n +4m <ret> <right> <ret>",
    "<ret> 3 n +20m 2 x <ret>",
    "h <right> <right> <down> <down> <left> r <down> <right> <down> <down> <right> k <ret> <ret> <esc>",
    "s <down> <right> <down> <down> <right> <right> <right> <right> <down> <right>",
    "s <down> <down> <down> <down> <down> <down> <down> <right> <esc>",
    "l <down> <down> <right> <right> / c o <ret> <ret> <down> <esc>",
    "a <right> <right> <esc> ? <esc> p 4",
];

fn played(opening: Opening, script: &str) -> Stage {
    let mut stage = opening.open();
    stage.play(script);
    stage
}

fn after_weeks(script: &str) -> Stage {
    let opening = Opening {
        log: weeks(),
        ..Opening::default()
    };
    played(opening, script)
}

/// The main screens.
fn screens() -> Vec<(&'static str, Stage)> {
    let fresh = |script| played(Opening::default(), script);
    let session = |script| in_session(Lang::En, '3', script);
    let mut enough = session("+60s n");
    enough.play("+54s");
    vec![
        ("today", after_weeks("")),
        ("check-in", fresh("<ret> <right> <right>")),
        ("list", fresh("<ret> 3 y n n n b")),
        ("hold", session("+54s")),
        ("enough", enough),
        ("frozen", session("+54s <spc>")),
        ("feel", session("+54s p")),
        ("stopped", session("+54s p d")),
        ("summary", session("+20m")),
        ("history", after_weeks("h")),
        ("settings", fresh("s <down>")),
        ("library", fresh("l <down> <down> <down> <down> <down>")),
    ]
}

impl Stage {
    fn look(&mut self, theme: Theme, colours: Colours) {
        self.app.desk.settings.theme = theme;
        self.skin.colours = colours;
    }
}

fn snapshot(name: &str, shown: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, shown));
}

#[test]
fn every_screen_in_every_theme() {
    for (name, mut stage) in screens() {
        // Themes that only differ in their colours share a map.
        let mut shown: Vec<(String, String)> = Vec::new();
        for (look, theme, colours) in LOOKS {
            stage.look(theme, colours);
            let dump = stage.dump(80, 24);
            match shown.iter_mut().find(|(_, known)| *known == dump) {
                Some((looks, _)) => looks.extend([", ", look]),
                None => shown.push((look.to_owned(), dump)),
            }
        }
        let shown: Vec<String> = shown
            .into_iter()
            .map(|(looks, dump)| format!("{looks}\n{dump}"))
            .collect();
        snapshot(&format!("look-{name}"), &shown.join("\n\n"));
    }
}

#[test]
fn the_colours_of_every_theme() {
    let looks = LOOKS.map(|(look, theme, colours)| {
        let skin = Skin {
            theme,
            colours,
            ..Skin::COLOURED
        };
        let styles = styles(skin).map(|(name, style)| {
            let colour = |colour: Option<Color>| colour.map_or("-".to_owned(), |c| c.to_string());
            let (letters, ground) = (colour(style.fg), colour(style.bg));
            let weight = style.add_modifier;
            format!("  {name:10} {letters:>7} on {ground:>3} {weight:?}")
        });
        format!("{look}\n{}", styles.join("\n"))
    });
    snapshot("looks", &looks.join("\n\n"));
}

/// The contrast of the styles is computed in `view::theme`; here, that nothing else is drawn.
fn is_drawn_in_our_styles(stage: &Stage, (width, height): (u16, u16)) {
    let pairs = styles(stage.looks()).map(|(_, style)| (style.fg, style.bg));
    let buffer = stage.buffer(width, height);
    for place in buffer.area.positions() {
        let cell = buffer.cell(place).unwrap();
        let pair = (Some(cell.fg), Some(cell.bg));
        let ours = pairs.contains(&pair) && !cell.modifier.contains(Modifier::DIM);
        assert!(
            ours,
            "{place}: {pair:?} in\n{}",
            stage.screen(width, height)
        );
    }
}

#[test]
fn a_ground_of_ours_is_under_everything_and_only_our_styles_on_it() {
    for (_, mut stage) in screens() {
        for theme in [Theme::Dark, Theme::Light, Theme::Contrast] {
            stage.look(theme, Colours::Many);
            for window in [(40, 12), (80, 24), (120, 40), (30, 8)] {
                is_drawn_in_our_styles(&stage, window);
            }
        }
    }
    for script in SCRIPTS {
        let mut stage = after_weeks("");
        for step in script.split(' ') {
            stage.play(step);
            // Settings may have turned to another.
            stage.look(Theme::Dark, Colours::Many);
            is_drawn_in_our_styles(&stage, (80, 24));
        }
    }
}

/// Two moments that read alike look alike: whatever a colour tells, a word or a shape tells too.
#[test]
fn nothing_is_told_by_colour_alone() {
    for size in [(40, 12), (80, 24)] {
        let mut seen: HashMap<String, String> = HashMap::new();
        for script in SCRIPTS {
            let mut stage = after_weeks("");
            for step in script.split(' ') {
                stage.play(step);
                let dump = stage.dump(size.0, size.1);
                let (text, styles) = dump.split_once("\n~~~\n").unwrap();
                let known = seen.entry(text.to_owned());
                let known = known.or_insert_with(|| styles.to_owned());
                assert_eq!(known, styles, "{script}, {step}:\n{text}");
            }
        }
        assert!(seen.len() > 50, "{}", seen.len());
    }
}

#[test]
fn the_settings_turn_through_all_themes_and_it_shows_at_once() {
    let mut stage = played(
        Opening::default(),
        "s <down> <down> <down> <down> <down> <down> <down>",
    );
    let mut seen = Vec::new();
    for word in ["dark", "light", "high contrast", "none", "terminal's"] {
        stage.play("<right>");
        let screen = stage.screen(80, 24);
        assert!(screen.contains(word), "no {word} in\n{screen}");
        seen.push(stage.buffer(80, 24).content[0].bg);
    }
    assert_eq!(
        seen,
        [
            Color::Indexed(234),
            Color::Indexed(231),
            Color::Indexed(16),
            Color::Reset,
            Color::Reset
        ]
    );
}

#[test]
fn what_the_terminal_cannot_show_is_said_in_the_settings() {
    let mut stage = played(Opening::default(), "s");
    for (theme, colours, said) in [
        (Theme::Light, Colours::Sixteen, Some("own colours here")),
        (Theme::Light, Colours::None, Some("NO_COLOR")),
        (Theme::Auto, Colours::None, Some("NO_COLOR")),
        (Theme::Light, Colours::Many, None),
        (Theme::Plain, Colours::None, None),
    ] {
        stage.look(theme, colours);
        for (w, h) in [(40, 12), (80, 24)] {
            let screen = stage.screen(w, h);
            let notes = ["own colours here", "NO_COLOR"].map(|note| screen.contains(note));
            assert_eq!(notes.contains(&true), said.is_some(), "{screen}");
            assert!(said.is_none_or(|said| screen.contains(said)), "{screen}");
        }
    }
}
