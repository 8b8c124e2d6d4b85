//! Makes valid programme files of every form from a row of choices.

use crate::content::Library;
use crate::core::exercise::{Dose, Exercise, Part};
use std::fmt::Write;
use std::sync::Arc;

/// A row of choices; the first one for ever when it is used up.
#[derive(Debug, Clone)]
pub(super) struct Choices {
    row: Vec<u8>,
    at: usize,
}

impl Choices {
    pub(super) fn new(row: Vec<u8>) -> Self {
        Self { row, at: 0 }
    }

    pub(super) fn is_over(&self) -> bool {
        self.at >= self.row.len()
    }

    /// A number below another one.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let choice = self.row.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        usize::from(choice) % end.max(1)
    }

    pub(super) fn yes(&mut self) -> bool {
        self.below(2) == 1
    }

    pub(super) fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        all.get(self.below(all.len())).expect("something to choose")
    }

    /// A value that any exercise may have in this part of its dose.
    pub(super) fn value(&mut self, part: Part) -> String {
        match part {
            Part::Sides => format!("\"{}\"", self.of(&["both", "each", "alternate", "none"])),
            Part::BothWays => "false".to_owned(),
            Part::Sets => (1 + self.below(4)).to_string(),
            _ if part.is_range() && self.yes() => {
                let low = 1 + self.below(9);
                format!("\"{low}-{}\"", low + 1 + self.below(5))
            }
            _ => (1 + self.below(9)).to_string(),
        }
    }

    /// Parts of a dose with values, in the order of a file.
    fn change(&mut self, dose: &Dose) -> Vec<(Part, String)> {
        let parts = Part::ALL.into_iter().filter(|part| part.is_of(dose));
        let parts: Vec<Part> = parts.filter(|_| self.below(4) == 1).collect();
        parts
            .into_iter()
            .map(|part| (part, self.value(part)))
            .collect()
    }
}

/// Exercises that may stand at any place.
pub(super) fn exercises(library: &Library) -> Vec<Arc<Exercise>> {
    let ids = library.exercise_ids();
    let all = ids.iter().filter_map(|id| library.exercise(id));
    all.filter(|exercise| !exercise.dose.is_away()).collect()
}

/// A file, and to which exercises its comments belong.
#[derive(Debug)]
pub(super) struct File {
    pub(super) text: String,
    /// Each comment with the place of its exercise, or [`owner_of`] its table; `None` where it stays in any
    /// case.
    pub(super) comments: Vec<(String, Option<usize>)>,
    /// How many unknown keys it has.
    pub(super) unknown: usize,
}

/// The owner of the comments of a table that can be left out.
pub(super) fn owner_of(table: &str) -> Option<usize> {
    let tables = ["flare", "next"];
    let at = tables.iter().position(|name| *name == table);
    at.map(|at| 1_000 + at)
}

/// Writes one file.
struct Pen<'c> {
    choices: &'c mut Choices,
    file: File,
    may_be_unknown: bool,
}

impl Pen<'_> {
    fn write(&mut self, text: &str) {
        self.file.text.push_str(text);
    }

    /// A comment, perhaps, at the end of a line; else only the end.
    fn end_line(&mut self, owner: Option<usize>) {
        if self.choices.below(4) == 1 {
            let comment = self.comment(owner);
            self.write(&format!(" {comment}"));
        }
        self.write("\n");
    }

    /// A comment on a line of its own, perhaps.
    fn line(&mut self, owner: Option<usize>, indent: &str) {
        if self.choices.below(4) == 1 {
            let comment = self.comment(owner);
            self.write(&format!("{indent}{comment}\n"));
        }
    }

    fn comment(&mut self, owner: Option<usize>) -> String {
        let n = self.file.comments.len();
        let comment = format!("#c{n}, [[x]] = \"'");
        self.file.comments.push((comment.clone(), owner));
        comment
    }

    /// A comment right above a heading belongs to that; one of something else needs a gap.
    fn part(&mut self) {
        let last = self.file.text.trim_end_matches('\n').lines().last();
        let is_comment = last.is_some_and(|line| line.trim_start().starts_with('#'));
        if is_comment && !self.file.text.ends_with("\n\n") {
            self.write("\n");
        }
    }

    fn blank(&mut self) {
        if self.choices.yes() {
            self.write("\n");
        }
    }

    /// An unknown key, perhaps.
    fn unknown(&mut self) -> Option<String> {
        if !self.may_be_unknown || self.choices.below(5) != 1 {
            return None;
        }
        self.file.unknown += 1;
        let value = self
            .choices
            .of(&["\"#]\"", "{ a = [1, 2] }", "'''\n[[exercise]]\n'''", "1e3"]);
        Some(format!("zz-{} = {value}", self.file.unknown))
    }

    /// A table of texts or of single values, in one of its forms. Keys of dots stand before headings.
    fn table(&mut self, name: &str, keys: &[(&str, &str)], form: usize) {
        let owner = owner_of(name);
        match form {
            0 => {
                self.part();
                self.line(owner, "");
                self.write(&format!("[{name}]"));
                self.end_line(owner);
                for (key, value) in keys {
                    self.line(owner, "");
                    self.write(&format!("{key} = {value}"));
                    self.end_line(owner);
                }
                if let Some(unknown) = self.unknown() {
                    self.write(&format!("{unknown}\n"));
                }
                self.write("\n");
            }
            1 => {
                for (key, value) in keys {
                    self.write(&format!("{name}.{key} = {value}"));
                    self.end_line(owner);
                }
            }
            _ => {
                let pairs: Vec<String> = keys.iter().map(|(k, v)| format!("{k} = {v}")).collect();
                self.write(&format!("{name} = {{ {} }}", pairs.join(", ")));
                self.end_line(owner);
            }
        }
    }

    fn pairs(&mut self, dose: &Dose) -> Vec<String> {
        let change = self.choices.change(dose).into_iter();
        change
            .map(|(part, value)| format!("{} = {value}", part.key()))
            .collect()
    }

    fn levels(&mut self, dose: &Dose) -> Vec<String> {
        let count = self.choices.below(4);
        (0..count)
            .map(|_| {
                let pairs = self.pairs(dose);
                if pairs.is_empty() {
                    "{}".to_owned()
                } else {
                    format!("{{ {} }}", pairs.join(", "))
                }
            })
            .collect()
    }

    /// An exercise under its heading, and how many levels it has.
    fn block(&mut self, exercise: &Exercise, at: usize) -> usize {
        let (owner, indent) = (Some(at), if self.choices.yes() { "" } else { "  " });
        self.part();
        self.line(owner, indent);
        self.write(&format!("{indent}[[exercise]]"));
        self.end_line(owner);
        self.line(owner, indent);
        self.write(&format!("{indent}id = \"{}\"", exercise.id));
        self.end_line(owner);
        for pair in self.pairs(&exercise.dose) {
            self.write(&format!("{indent}{pair}"));
            self.end_line(owner);
            self.line(owner, indent);
        }
        if let Some(unknown) = self.unknown() {
            self.write(&format!("{indent}{unknown}\n"));
        }
        let levels = self.levels(&exercise.dose);
        match self.choices.below(3) {
            _ if levels.is_empty() => {}
            0 => {
                self.write(&format!("{indent}levels = [{}]", levels.join(", ")));
                self.end_line(owner);
            }
            1 => {
                self.write(&format!("{indent}levels = [\n"));
                for level in &levels {
                    self.write(&format!("{indent}  {level},"));
                    self.end_line(owner);
                }
                self.write(&format!("{indent}]\n"));
            }
            _ => {
                for level in &levels {
                    self.blank();
                    self.line(owner, indent);
                    self.write(&format!("{indent}[[exercise.levels]]\n"));
                    let pairs = level.trim_matches(['{', '}', ' ']);
                    for pair in pairs.split(", ").filter(|pair| !pair.is_empty()) {
                        self.write(&format!("{indent}{pair}"));
                        self.end_line(owner);
                    }
                }
            }
        }
        levels.len()
    }

    /// The exercises between brackets, and the most levels that one has.
    fn list(&mut self, exercises: &[&Arc<Exercise>]) -> usize {
        let mut most = 0;
        let (lead, is_long) = *self.choices.of(&[("", false), ("  ", true)]);
        self.write("exercise = [");
        if is_long {
            self.end_line(None);
        }
        for (at, exercise) in exercises.iter().enumerate() {
            if is_long {
                self.line(Some(at), lead);
            }
            let mut pairs = vec![format!("id = \"{}\"", exercise.id)];
            pairs.extend(self.pairs(&exercise.dose));
            pairs.extend(self.unknown());
            let levels = self.levels(&exercise.dose);
            most = most.max(levels.len());
            if !levels.is_empty() {
                pairs.push(format!("levels = [{}]", levels.join(", ")));
            }
            let comma = if at + 1 < exercises.len() { "," } else { "" };
            self.write(&format!("{lead}{{ {} }}{comma}", pairs.join(", ")));
            if is_long {
                self.end_line(Some(at));
            } else if !comma.is_empty() {
                self.write(" ");
            }
        }
        self.write("]");
        self.end_line(None);
        most
    }
}

/// Makes a file of these choices, and gives the ids of its exercises too.
pub(super) fn file(choices: &mut Choices, all: &[Arc<Exercise>]) -> (File, usize) {
    let count = 1 + choices.below(4);
    let exercises: Vec<&Arc<Exercise>> = (0..count).map(|_| choices.of(all)).collect();
    let may_be_unknown = choices.yes();
    let file = File {
        text: String::new(),
        comments: Vec::new(),
        unknown: 0,
    };
    let mut pen = Pen {
        choices,
        file,
        may_be_unknown,
    };
    pen.line(None, "");
    pen.write("format = 1");
    pen.end_line(None);
    let days = *pen.choices.of(&[
        "days-per-week = 5",
        "days-per-week = \"as-needed\"",
        "days = ['mon', \"fri\"]",
        "days = [\n  \"mon\",\n  \"sun\",\n]",
    ]);
    pen.write(days);
    pen.end_line(None);
    pen.line(None, "");
    if let Some(unknown) = pen.unknown() {
        pen.write(&format!("{unknown}\n"));
    }
    if pen.choices.yes() {
        pen.write("sources = [\n  \"ours\",");
        pen.end_line(None);
        pen.write("]\n");
    }
    let names = [("en", "\"A # b\""), ("da", "'Å'"), ("nb", "\"C\"")];
    let names = names.get(pen.choices.below(3)..).unwrap_or_default();
    let mut forms = [0; 4].map(|_| pen.choices.below(3));
    let is_list = pen.choices.below(3) == 1;
    let mut most = 0;
    // Keys without a heading come first.
    let [name, progress, flare, next] = &mut forms;
    let flare_keys: &[(&str, &str)] = &[("programme", "\"calm-day\"")];
    let next_keys: &[(&str, &str)] = &[("programme", "\"disc-2\""), ("after-sessions", "6")];
    if *name > 0 {
        pen.table("name", names, *name);
    }
    if *flare > 0 {
        pen.table("flare", flare_keys, *flare);
    }
    if *next > 0 {
        pen.table("next", next_keys, *next);
    }
    if is_list {
        most = pen.list(&exercises);
        let first = (1 + pen.choices.below(most.max(1))).to_string();
        if *progress > 0 {
            pen.table("progress", &[("first", &first)], *progress);
        }
    }
    pen.blank();
    if *name == 0 {
        pen.table("name", names, 0);
    }
    if !is_list {
        for (at, exercise) in exercises.iter().enumerate() {
            most = most.max(pen.block(exercise, at));
            if pen.choices.yes() {
                pen.write("\n");
                pen.line(None, "");
                pen.write("\n");
            }
            if *flare == 0 && at == 0 {
                // Another table may stand between them.
                pen.write("\n");
                pen.table("flare", flare_keys, 0);
                *flare = 9;
            }
        }
        pen.write("\n");
    }
    if *progress == 0 {
        let first = (1 + pen.choices.below(most.max(1))).to_string();
        pen.table("progress", &[("first", &first)], 0);
    }
    if *next == 0 {
        pen.table("next", next_keys, 0);
    }
    let mut file = pen.file;
    if choices.yes() {
        file.text.truncate(file.text.trim_end().len());
    }
    if choices.below(3) == 1 {
        file.text = file.text.replace('\n', "\r\n");
    }
    if choices.below(8) == 1 {
        file.text.insert(0, '\u{feff}');
    }
    (file, count)
}

impl std::fmt::Display for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)?;
        f.write_char('\n')
    }
}
