//! Pages that have every part: a report of four weeks, a sheet, and what somebody hostile would write.

use chrono::{Days, NaiveDate};
use rygrad::core::text::{Lang, Plain};
use rygrad::paper::{
    Align, Band, Chart, Column, Drawing, Exercise, Fact, Grid, Ink, Mark, Page, Part, Section,
    Series, Shape, Stroke, Table, Tick,
};

fn plain(texts: &[&str]) -> Vec<Plain> {
    texts.iter().map(|text| Plain::new(text)).collect()
}

fn section(heading: &str, parts: Vec<Part>) -> Section {
    Section {
        heading: Some(heading.into()).filter(|h: &Plain| !h.as_str().is_empty()),
        parts,
        on_new_sheet: false,
    }
}

fn facts(facts: &[(&str, &str)]) -> Part {
    let fact = |(name, value): &(&str, &str)| Fact {
        name: (*name).into(),
        value: (*value).into(),
    };
    Part::Facts(facts.iter().map(fact).collect())
}

/// A heading that begins with `>` is over numbers.
fn table(caption: &str, columns: &[&str], rows: &[&[&str]]) -> Table {
    let column = |heading: &&str| Column {
        heading: heading.trim_start_matches('>').into(),
        align: if heading.starts_with('>') {
            Align::End
        } else {
            Align::Start
        },
    };
    Table {
        caption: caption.into(),
        columns: columns.iter().map(column).collect(),
        rows: rows.iter().map(|row| plain(row)).collect(),
    }
}

fn first() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 26).unwrap()
}

/// 28 days of pain that falls from 5 to 3, with days left out.
fn chart() -> Chart {
    let day = |n: u64| first() + Days::new(n);
    let points = |shift: i32, step: u64| -> Vec<(NaiveDate, u16)> {
        let pain = |n: u64| {
            let wave = [0, 10, 0, -10, 10, 20, 0][usize::try_from(n % 7).unwrap()];
            let falls = i32::try_from(n).unwrap() * 20 / 28;
            (day(n), u16::try_from(50 + wave + shift - falls).unwrap())
        };
        (0..28).filter(|n| n % step != 2).map(pain).collect()
    };
    let series = |name: &str, mark, points| Series {
        name: name.into(),
        mark,
        points,
    };
    Chart {
        title: "Smerte, 0 til 10".into(),
        told: "Smerte før træning: 5 i den første uge, 3 i den sidste. Højeste tal: 7, den 31. oktober."
            .into(),
        first: first(),
        last: day(27),
        ticks: (0..4)
            .map(|week| Tick {
                date: day(week * 7),
                name: ["26. okt.", "2. nov.", "9. nov.", "16. nov."]
                    [usize::try_from(week).unwrap()]
                .into(),
            })
            .collect(),
        series: vec![
            series("før", Mark::Dot, points(0, 3)),
            series("efter", Mark::Ring, points(-10, 3)),
            series("næste morgen", Mark::Cross, points(5, 7)),
        ],
        usual: Some((5, "sædvanlig".into())),
        band: Some(Band {
            low: 30,
            high: 50,
            name: "mindre end en ændring, der betyder noget".into(),
        }),
    }
}

/// What a clinician gets of four full weeks: twelve exercises, six stops, three notes.
pub(crate) fn report() -> Page {
    let names = [
        ("Bækkenkip", "19", "19", "0", "0", "–"),
        ("Knæ til bryst", "19", "18", "1", "0", "–"),
        ("Knæfald til siden", "19", "18", "0", "0", "–"),
        ("Den døde bille", "16", "12", "3", "1", "nr. 7"),
        ("Fuglehunden", "16", "14", "0", "0", "–"),
        ("Broen", "16", "13", "2", "2", "nr. 4, nr. 9"),
        ("Sideplanke på knæ", "12", "9", "2", "1", "nr. 2"),
        ("Kattens ryg", "19", "19", "0", "0", "–"),
        ("Stræk af hoftebøjer", "12", "12", "0", "0", "–"),
        (
            "Gå ned i knæ ved en stol",
            "12",
            "10",
            "1",
            "2",
            "nr. 5, nr. 6",
        ),
        ("Rejs dig og sæt dig", "8", "8", "0", "0", "–"),
        ("Ro og vejrtrækning", "19", "17", "0", "0", "–"),
    ];
    let rows: Vec<[&str; 6]> = names
        .iter()
        .map(|n| [n.0, n.1, n.2, n.3, n.4, n.5])
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(|row| &row[..]).collect();
    let stops: [&[&str]; 6] = [
        &[
            "31. okt.",
            "Broen, nr. 4",
            "7",
            "Stop. Den lette plan næste gang.",
        ],
        &[
            "2. nov.",
            "Den døde bille, nr. 7",
            "5",
            "Øvelsen sluttede; de andre gik videre.",
        ],
        &[
            "7. nov.",
            "Broen, nr. 9",
            "6",
            "Stop. Tal med en, du stoler på, hvis det bliver ved.",
        ],
        &[
            "11. nov.",
            "Sideplanke på knæ, nr. 2",
            "5",
            "Øvelsen sluttede; de andre gik videre.",
        ],
        &[
            "16. nov.",
            "Gå ned i knæ ved en stol, nr. 5",
            "6",
            "Stop. Kun rolige øvelser i dag.",
        ],
        &[
            "20. nov.",
            "Følelsesløshed i foden",
            "4",
            "Ring til egen læge i dag. Meldt ovre den 21. nov.",
        ],
    ];
    Page {
        lang: Lang::Da,
        title: "Træning hjemme".into(),
        lead: plain(&[
            "A.B. · 26. oktober til 22. november 2026 (28 dage)",
            "Lænden, første skridt, trin 2 siden den 9. november",
        ]),
        sections: vec![
            section(
                "Gjort",
                vec![facts(&[
                    ("Dage trænet", "19 af 28 (68 %)"),
                    ("Træninger", "24"),
                    ("Minutter", "410"),
                    ("Gang", "95 min om ugen"),
                    ("Passet på", "3 dage"),
                    ("Længste række", "6 dage"),
                ])],
            ),
            section(
                "Smerte",
                vec![
                    Part::Chart(chart()),
                    Part::Table(table(
                        "Smerte i gennemsnit",
                        &[
                            "",
                            ">Første uge",
                            ">For to uger siden",
                            ">Sidste uge",
                            ">Ændring",
                        ],
                        &[
                            &["Før", "5,3", "4,6", "3,4", "−1,9 (−36 %)"],
                            &["Efter", "4,3", "3,7", "2,4", "−1,9 (−44 %)"],
                            &["Næste morgen", "5,8", "5,0", "3,9", "−1,9 (−33 %)"],
                        ],
                    )),
                ],
            ),
            section(
                "Øvelser",
                vec![Part::Table(table(
                    "Hver øvelse: planlagt og gjort",
                    &[
                        "Øvelse",
                        ">Planlagt",
                        ">Gjort",
                        ">Lettere",
                        ">Stoppet",
                        "Ved gentagelse",
                    ],
                    &rows,
                ))],
            ),
            section(
                "Stop og tegn",
                vec![Part::Table(table(
                    "Stop og tegn i perioden",
                    &["Dag", "Hvor", ">Smerte", "Hvad programmet sagde"],
                    &stops,
                ))],
            ),
            section(
                "Mål",
                vec![Part::Table(table(
                    "Hvad personen vil kunne, 0 til 10",
                    &["Mål", ">Ved start", ">Nu"],
                    &[
                        &["Løfte mit barnebarn", "3", "6"],
                        &["Sidde gennem en film", "4", "7"],
                        &["Cykle til arbejde", "2", "3"],
                    ],
                ))],
            ),
            section(
                "Personens egne ord",
                vec![Part::List(plain(&[
                    "18. nov.: Broen går bedre, når jeg puster ud på vej op. Venstre side er stadig stiv om morgenen.",
                    "20. nov.: Foden sov i ti minutter efter en lang køretur. Ringede til lægen.",
                    "22. nov.: Hvor længe skal jeg blive på trin 2?",
                ]))],
            ),
        ],
        foot: plain(&["Skrevet af personen selv med rygrad 0.1.0, regler 3. Ingen diagnose."]),
    }
}

fn figure(told: &str) -> Drawing {
    let line = |points: &[(f32, f32)], ink, width| {
        Shape::Line(
            points.to_vec(),
            Stroke {
                width,
                ink,
                dashed: false,
            },
        )
    };
    Drawing {
        width: 120.0,
        height: 60.0,
        told: told.into(),
        shapes: vec![
            line(&[(4.0, 50.0), (116.0, 50.0)], Ink::Soft, 1.0),
            line(&[(30.0, 44.0), (66.0, 44.0)], Ink::Strong, 5.0),
            line(
                &[(66.0, 44.0), (84.0, 24.0), (98.0, 46.0)],
                Ink::Strong,
                4.0,
            ),
            Shape::Disc((20.0, 42.0), 7.0, Ink::Strong),
            Shape::Ring(
                (66.0, 44.0),
                6.0,
                Stroke {
                    width: 1.2,
                    ink: Ink::Accent,
                    dashed: true,
                },
            ),
        ],
    }
}

/// What hangs on the fridge.
pub(crate) fn sheet() -> Page {
    let exercise = |name: &str, dose: &str, cautions: &[&str]| {
        Part::Exercise(Exercise {
            name: name.into(),
            dose: dose.into(),
            figures: vec![
                figure("Begyndelsen: på ryggen, knæene bøjet."),
                figure("Slutningen: det ene knæ trukket op mod brystet."),
            ],
            steps: plain(&[
                "Lig på ryggen med bøjede knæ og fødderne i gulvet.",
                "Træk det ene knæ op, og hold om det med begge hænder, under knæet eller bag låret.",
                "Træk roligt knæet mod brystet, til det strammer behageligt. Hold.",
            ]),
            cautions: plain(cautions),
        })
    };
    let weeks = ["Uge 1", "Uge 2", "Uge 3", "Uge 4"];
    let days = ["ma", "ti", "on", "to", "fr", "lø", "sø"];
    Page {
        lang: Lang::Da,
        title: "Lænden, første skridt".into(),
        lead: plain(&["Trin 1 · tre gange om ugen · omkring 14 minutter"]),
        sections: vec![
            section("", vec![Part::Notice(
                "Stop, hvis smerten bliver værre, end du kan være i. Ring 112, hvis du ikke kan holde på vandet, er følelsesløs i skridtet eller mister kraften i benene."
                    .into(),
            )]),
            section("Øvelser", vec![
                exercise("Bækkenkip", "2 × 10", &[]),
                exercise("Knæ til bryst", "2 på hver side, hold 20–30 sekunder", &[
                    "Har du fået ny hofte: kun så langt, som lægen har sagt.",
                ]),
                exercise("Kattens ryg", "1 × 8, langsomt", &[]),
                exercise("Broen", "2 × 8", &["Læg en pude under nakken, hvis du bliver svimmel."]),
                exercise("Ro og vejrtrækning", "2 minutter", &[]),
            ]),
            Section {
                heading: Some("Fire uger".into()),
                parts: vec![
                    Part::Text("Sæt et kryds for hver træning, og skriv smerten fra 0 til 10.".into()),
                    Part::Grid(Grid {
                        caption: "Fire uger at krydse af".into(),
                        weeks: weeks
                            .iter()
                            .map(|week| ((*week).into(), plain(&days)))
                            .collect(),
                        rows: plain(&["Trænet", "Smerte før", "Smerte efter"]),
                    }),
                ],
                on_new_sheet: true,
            },
        ],
        foot: plain(&["Lavet med rygrad 0.1.0. Tal med din behandler, hvis du er i tvivl."]),
    }
}

/// Texts that mean something to one of the forms, or that no font has.
pub(crate) const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "\"]]></style></title><svg onload=alert(1)> --> & &amp; %s {0} \\",
    "(a) Tj ET Q endstream endobj /Type /Catalog << >> \\)\\(",
    "שלום עולם مرحبا بالعالم",
    "👩‍⚕️ 日本語 ไทย 🦴",
    "e\u{301}\u{301} A\u{30a} ﬁ \u{202e}evil\u{202c} \u{1b}[31m",
    "",
    " ",
];

/// The hostile texts everywhere, and what is empty or far too long.
pub(crate) fn hostile() -> Page {
    let mut texts = plain(&HOSTILE);
    texts.push(Plain::new(&"Rygsøjlegymnastik".repeat(60)));
    let one = |at: usize| texts[at % texts.len()].clone();
    let part = |n: usize| -> Vec<Part> {
        vec![
            Part::Text(one(n)),
            Part::Notice(one(n)),
            Part::Facts(vec![
                Fact {
                    name: one(n),
                    value: one(n + 1),
                },
                Fact {
                    name: one(n + 2),
                    value: one(n),
                },
            ]),
            Part::List(vec![one(n), one(n + 3)]),
            Part::Table(Table {
                caption: one(n),
                columns: vec![
                    Column {
                        heading: one(n),
                        align: Align::Start,
                    },
                    Column {
                        heading: one(n + 1),
                        align: Align::End,
                    },
                    Column {
                        heading: one(n + 2),
                        align: Align::Start,
                    },
                ],
                rows: vec![
                    vec![one(n), one(n + 1), one(n + 2)],
                    vec![one(n + 3)],
                    vec![],
                    vec![one(n), one(n), one(n), one(n), one(n)],
                ],
            }),
            Part::Chart(Chart {
                title: one(n),
                told: one(n),
                ticks: vec![
                    Tick {
                        date: first(),
                        name: one(n),
                    },
                    Tick {
                        date: NaiveDate::MIN,
                        name: one(n),
                    },
                ],
                series: vec![Series {
                    name: one(n),
                    mark: Mark::Dot,
                    points: vec![(first(), u16::MAX), (NaiveDate::MAX, 20)],
                }],
                usual: Some((u8::MAX, one(n))),
                band: Some(Band {
                    low: 900,
                    high: 1,
                    name: one(n),
                }),
                ..chart()
            }),
            Part::Exercise(Exercise {
                name: one(n),
                dose: one(n),
                figures: vec![Drawing {
                    width: f32::NAN,
                    height: -1.0,
                    ..figure(one(n).as_str())
                }],
                steps: vec![one(n)],
                cautions: vec![one(n)],
            }),
            Part::Grid(Grid {
                caption: one(n),
                weeks: vec![(one(n), vec![one(n), one(n + 1)]), (one(n), vec![])],
                rows: vec![one(n)],
            }),
        ]
    };
    let mut sections: Vec<Section> = (0..texts.len())
        .map(|n| Section {
            heading: Some(one(n)),
            parts: part(n),
            on_new_sheet: n == 3,
        })
        .collect();
    sections.push(section(
        "",
        vec![
            Part::Facts(vec![]),
            Part::List(vec![]),
            Part::Table(table("", &[], &[])),
            Part::Table(table("", &["a", "b"], &[])),
            Part::Chart(Chart {
                first: first(),
                last: first() - Days::new(9),
                ticks: vec![],
                series: vec![],
                usual: None,
                band: None,
                ..chart()
            }),
            Part::Chart(Chart {
                first: NaiveDate::MIN,
                last: NaiveDate::MAX,
                ..chart()
            }),
            Part::Grid(Grid {
                caption: one(0),
                weeks: vec![],
                rows: vec![],
            }),
        ],
    ));
    sections.push(section("", vec![]));
    Page {
        lang: Lang::En,
        title: one(0),
        lead: texts.clone(),
        sections,
        foot: texts.clone(),
    }
}
