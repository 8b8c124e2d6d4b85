//! The themes by computation: contrast, and what is left without colour.

use super::*;

/// Every style of a skin, by its name.
fn styles(skin: Skin) -> [(&'static str, Style); 9] {
    [
        ("accent", skin.accent()),
        ("hold", skin.hold()),
        ("done", skin.done()),
        ("pain", skin.pain()),
        ("dim", skin.dim()),
        ("plain", skin.plain()),
        ("title", skin.title()),
        ("key", skin.key()),
        ("marked", skin.marked()),
    ]
}

fn skin(theme: Theme, colours: Colours) -> Skin {
    Skin {
        theme,
        colours,
        cells: Cells::Braille,
        typewriter: false,
        form: Form::Drawn,
    }
}

/// The red, green and blue of a colour of xterm's palette past its first sixteen.
fn rgb(colour: Option<Color>) -> Option<[u8; 3]> {
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];
    let Some(Color::Indexed(n)) = colour else {
        return None;
    };
    let level = |step: u8| LEVELS.get(usize::from(step % 6)).copied();
    match n {
        0..16 => None,
        16..232 => {
            let n = n - 16;
            Some([level(n / 36)?, level(n / 6)?, level(n)?])
        }
        grey => Some([8 + 10 * (grey - 232); 3]),
    }
}

/// Relative luminance, WCAG 2.2.
fn luminance(rgb: [u8; 3]) -> f64 {
    let [red, green, blue] = rgb.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of a style's letters with their ground. Reversed it is the same.
fn contrast(style: Style) -> Option<f64> {
    let (letters, ground) = (luminance(rgb(style.fg)?), luminance(rgb(style.bg)?));
    let (light, dark) = (letters.max(ground), letters.min(ground));
    Some((light + 0.05) / (dark + 0.05))
}

#[test]
fn contrast_is_computed_as_wcag_does() {
    let style = |fg, bg| Style::new().fg(Color::Indexed(fg)).bg(Color::Indexed(bg));
    let near = |style, told: f64| contrast(style).is_some_and(|c| (c - told).abs() < 0.01);
    assert!(near(style(231, 16), 21.0));
    assert!(near(style(16, 16), 1.0));
    // #767676 on white, the usual example of the lightest grey that passes.
    assert!(near(style(243, 231), 4.54));
    // #ff0000 on white.
    assert!(near(style(196, 231), 4.0));
    assert_eq!(contrast(style(9, 16)), None, "a terminal may change it");
}

#[test]
fn every_text_of_a_theme_of_ours_can_be_read() {
    for (theme, least) in [
        (Theme::Dark, 4.5),
        (Theme::Light, 4.5),
        (Theme::Contrast, 7.0),
    ] {
        for (name, style) in styles(skin(theme, Colours::Many)) {
            let contrast = contrast(style).unwrap_or_default();
            assert!(contrast >= least, "{theme:?} {name}: {contrast:.2}");
            // How dim that is, a terminal decides, and no computation knows it.
            assert!(!style.add_modifier.contains(Modifier::DIM), "{name}");
        }
    }
}

#[test]
fn meanings_differ_in_every_theme() {
    for theme in [Theme::Auto, Theme::Dark, Theme::Light, Theme::Contrast] {
        let skin = skin(theme, Colours::Many);
        let meanings = [
            skin.accent(),
            skin.hold(),
            skin.done(),
            skin.pain(),
            skin.plain(),
        ];
        for (at, style) in meanings.iter().enumerate() {
            assert!(
                !meanings
                    .iter()
                    .skip(at + 1)
                    .any(|other| other.fg == style.fg)
            );
        }
    }
}

#[test]
fn with_high_contrast_nothing_is_dim_and_pain_is_a_block() {
    let skin = skin(Theme::Contrast, Colours::Many);
    assert_eq!(skin.dim(), skin.plain());
    assert!(skin.pain().add_modifier.contains(Modifier::REVERSED));
}

#[test]
fn without_colour_nothing_is_coloured_and_pain_still_stands_out() {
    let uncoloured = Theme::ALL.iter().map(|theme| skin(*theme, Colours::None));
    let plain = [Colours::Many, Colours::Sixteen].map(|colours| skin(Theme::Plain, colours));
    for skin in uncoloured.chain(plain) {
        for (name, style) in styles(skin) {
            assert_eq!((style.fg, style.bg), (None, None), "{name}");
        }
        assert_ne!(skin.pain(), skin.title());
    }
    assert_eq!(Skin::COLOURED.pain().fg, Some(Color::Red));
}

#[test]
fn sixteen_colours_are_the_terminals_own() {
    let terminals = styles(skin(Theme::Auto, Colours::Many));
    for theme in [Theme::Auto, Theme::Dark, Theme::Light, Theme::Contrast] {
        assert_eq!(styles(skin(theme, Colours::Sixteen)), terminals);
    }
    for (_, style) in terminals {
        assert_eq!(style.bg, None, "on its own ground");
    }
}

#[test]
fn what_cannot_be_shown_is_known() {
    let short = |theme, colours| skin(theme, colours).falls_short();
    assert!(short(Theme::Light, Colours::Sixteen));
    assert!(short(Theme::Auto, Colours::None));
    assert!(!short(Theme::Light, Colours::Many));
    assert!(!short(Theme::Auto, Colours::Sixteen));
    assert!(!short(Theme::Plain, Colours::None));
}
