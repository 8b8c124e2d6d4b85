//! A dose in words. The short form is `3 × 10 · 3 s`, `2 × 20–30 s, each side`, `5–10 min`. The
//! long form is in sentences, to be read once before the patient lies down.

use super::{Texts, t, word};
use crate::core::exercise::{Dose, Repetitions, Sides, Span};
use crate::core::programme::{Frequency, Weekdays};
use chrono::Weekday;

/// A number or a range: `10`, `10–15`.
pub fn span(span: Span) -> String {
    if span.low() == span.high() {
        span.high().to_string()
    } else {
        format!("{}–{}", span.low(), span.high())
    }
}

/// How often a programme is done.
pub fn often(frequency: Frequency, texts: &Texts) -> String {
    match frequency {
        Frequency::DaysPerWeek(days) => texts.say(t::ProgrammesDays {
            days: u32::from(days),
        }),
        Frequency::On(Weekdays::ALL) => texts.say(t::ProgrammesDays { days: 7u32 }),
        Frequency::On(days) => chosen_days(days, Weekday::Mon, texts),
        Frequency::AsNeeded => texts.say(t::PROGRAMMES_AS_NEEDED),
    }
}

/// The chosen days in the order of a week that starts on this one: `Mon, Wed, Fri`.
pub(crate) fn chosen_days(days: Weekdays, first: Weekday, texts: &Texts) -> String {
    let names = days.days_from(first);
    let names = names.map(|day| texts.say(word::weekday_short(day)));
    names.collect::<Vec<_>>().join(", ")
}

/// A dose in its short form.
pub fn dose(texts: &Texts, dose: &Dose) -> String {
    match dose {
        Dose::Activity(a) => texts.say(t::DoseMinutes {
            minutes: span(a.minutes).as_str(),
        }),
        Dose::Repetitions(r) => {
            let (sets, reps, hold) = (r.sets.to_string(), span(r.reps), span(r.hold));
            let long = r.hold.high() >= 10;
            let amount = match (r.sets, r.reps.high(), r.hold.high()) {
                (1, 1, 1..) => texts.say(t::DoseHold {
                    hold: hold.as_str(),
                }),
                (_, _, 0) => texts.say(t::DoseSets {
                    sets: sets.as_str(),
                    reps: reps.as_str(),
                }),
                (1, _, _) if long => {
                    let hold = texts.say(t::DoseHold {
                        hold: hold.as_str(),
                    });
                    format!("{reps} × {hold}")
                }
                _ => texts.say(t::DoseSetsHold {
                    sets: sets.as_str(),
                    reps: reps.as_str(),
                    hold: hold.as_str(),
                }),
            };
            match r.sides {
                Sides::Each => format!("{amount}, {}", texts.say(t::DOSE_EACH_SIDE)),
                Sides::Alternate => format!("{amount}, {}", texts.say(t::DOSE_IN_TURN)),
                Sides::Both | Sides::None => amount,
            }
        }
    }
}

/// A dose in sentences.
pub fn sentences(texts: &Texts, dose: &Dose) -> String {
    let said = match dose {
        Dose::Repetitions(r) => repetitions(texts, r),
        Dose::Activity(a) => {
            let mut said = vec![texts.say(t::CliDoseMinutes {
                minutes: &span(a.minutes),
                most: a.minutes.high(),
            })];
            if a.away {
                said.push(texts.say(t::CLI_DOSE_AWAY));
            }
            said
        }
    };
    said.join(" ")
}

fn repetitions(texts: &Texts, r: &Repetitions) -> Vec<String> {
    let (sets, reps, most) = (r.sets, &span(r.reps), r.reps.high());
    let mut said = vec![match r.sides {
        Sides::Each => texts.say(t::CliDoseEach { most, reps, sets }),
        Sides::Alternate => texts.say(t::CliDoseAlternate { most, reps, sets }),
        Sides::Both | Sides::None => texts.say(t::CliDose { most, reps, sets }),
    }];
    if r.both_ways {
        said.push(texts.say(t::CLI_DOSE_BOTH_WAYS));
    }
    if r.hold.high() > 0 {
        said.push(texts.say(t::CliDoseHold {
            hold: &span(r.hold),
            most: r.hold.high(),
        }));
    }
    if r.pause.0 > 0 && r.reps.high() > 1 {
        said.push(texts.say(t::CliDosePause { seconds: r.pause.0 }));
    }
    if r.rest.0 > 0 && r.sets > 1 {
        said.push(texts.say(t::CliDoseRest { seconds: r.rest.0 }));
    }
    said
}
