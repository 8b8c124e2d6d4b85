//! The files for every system, as others read them.

use super::*;
use std::fmt::Write as _;
use std::process::{Command, Output};

/// A timer with all that a file may stumble over.
fn awkward() -> Timer {
    let at = |hour| NaiveTime::from_hms_opt(hour, 5, 0).unwrap_or_default();
    let call = [
        "/opt/my tools/ry\"gr%ad",
        "--config-dir",
        "/home/å b/$HOME/<a>&\\c\\",
        "remind",
        "--now",
    ];
    Timer {
        times: vec![at(7), at(9)],
        call: call.map(str::to_owned).to_vec(),
    }
}

/// What a program says of this input, where it is on this machine.
fn asked(program: &str, args: &[&str]) -> Option<Output> {
    let found = Command::new(program).args(args).output();
    if found.is_err() {
        skipped(program);
    }
    found.ok()
}

/// Tells whoever runs the tests that they are thinner.
#[expect(clippy::print_stderr, reason = "read by whoever runs the tests")]
fn skipped(program: &str) {
    eprintln!("{program} is not here, or cannot look: nothing is asked of it");
}

/// A script of Python with a file, and what it prints.
fn python(script: &str, content: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().ok()?;
    let file = folder.path().join("file");
    fs::write(&file, content).ok()?;
    let script = format!("import sys\npath = sys.argv[1]\n{script}");
    let said = asked("python3", &["-c", &script, file.to_str()?])?;
    let fault = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{fault}");
    Some(String::from_utf8_lossy(&said.stdout).into_owned())
}

/// The words of a call, one on a line.
fn lines(words: &[String]) -> String {
    words.iter().fold(String::new(), |mut lines, word| {
        let _ = writeln!(lines, "{word}");
        lines
    })
}

#[test]
fn words_are_quoted_as_systemd_reads_them() {
    let service = systemd::service(&awkward());
    let line = service.lines().find(|line| line.starts_with("ExecStart="));
    let expected = r#"ExecStart=:"/opt/my tools/ry\"gr%%ad" "--config-dir" "/home/å b/$HOME/<a>&\\c\\" "remind" "--now""#;
    assert_eq!(line, Some(expected));
}

/// Has systemd's own program look at the two files, where it is here and can look. Returns what it
/// found fault with.
fn verified(service: &str, timer: &str, folder: &Path) -> Option<String> {
    let path = folder.join(systemd::TIMER);
    let written = fs::write(folder.join(systemd::SERVICE), service);
    assert!(written.and_then(|()| fs::write(&path, timer)).is_ok());
    let mut program = Command::new("systemd-analyze");
    program
        .args(["verify", "--user", "--man=no"])
        .args([&path, &folder.join(systemd::SERVICE)]);
    let said = program.env("XDG_RUNTIME_DIR", folder).output().ok()?;
    let fault = String::from_utf8_lossy(&said.stderr).into_owned();
    let looked = !fault.contains("Failed to initialize manager");
    // It reads other units too, and may complain of them.
    let ours = fault.lines().filter(|line| line.contains("rygrad-remind"));
    looked.then(|| ours.collect::<Vec<_>>().join("\n"))
}

#[test]
fn systemd_finds_no_fault_in_them() {
    let Ok(folder) = tempfile::tempdir() else {
        unreachable!("a test has a folder for its files");
    };
    // It asks whether the program can be run.
    let program = folder.path().join("a b%c");
    let shell = fs::copy("/bin/sh", &program);
    assert!(shell.is_ok(), "{shell:?}");
    let timer = Timer {
        call: vec![program.display().to_string(), "--now".to_owned()],
        ..awkward()
    };
    let (service, timer) = (systemd::service(&timer), systemd::timer(&timer));
    let Some(fault) = verified(&service, &timer, folder.path()) else {
        return skipped("systemd-analyze");
    };
    assert_eq!(fault, "");
    // It does see a fault where there is one.
    let late = timer.replace(" 07:", " 77:");
    let fault = verified(&service, &late, folder.path()).unwrap_or_default();
    assert!(fault.contains("77:05:00"), "{fault}");
}

#[test]
fn the_agent_of_launchd_is_a_property_list() {
    let timer = awkward();
    let agent = launchd::agent(&timer);
    let script = "import plistlib\nread = plistlib.load(open(path, 'rb'))\n\
        for word in read['ProgramArguments']: print(word)\n\
        print([(t['Hour'], t['Minute']) for t in read['StartCalendarInterval']])";
    if let Some(read) = python(script, agent.as_bytes()) {
        assert_eq!(read, format!("{}[(7, 5), (9, 5)]\n", lines(&timer.call)));
    }
}

#[test]
fn the_task_of_windows_is_xml_in_utf_16() {
    let timer = awkward();
    let task = task::utf_16(&task::task(&timer));
    let script = "import xml.etree.ElementTree as tree\n\
        root = tree.parse(path).getroot()\n\
        ours = {'t': 'http://schemas.microsoft.com/windows/2004/02/mit/task'}\n\
        print(root.tag.endswith('}Task'), root.get('version'))\n\
        print([child.tag.split('}')[1] for child in root])\n\
        print([at.text for at in root.findall('.//t:StartBoundary', ours)])\n\
        print(root.find('.//t:Command', ours).text)\n\
        print(root.find('.//t:Arguments', ours).text)";
    if let Some(read) = python(script, &task) {
        let expected = "True 1.2\n['Triggers', 'Settings', 'Actions']\n\
            ['2026-01-01T07:05:00', '2026-01-01T09:05:00']\n/opt/my tools/ry\"gr%ad\n\
            --config-dir \"/home/å b/$HOME/<a>&\\c\\\\\" remind --now\n";
        assert_eq!(read, expected);
    }
}

#[test]
fn a_line_for_cron_is_read_by_a_shell_as_the_same_words() {
    let timer = awkward();
    let line = cron(&timer);
    let command = line.strip_prefix("5 7,9 * * * ").unwrap_or_default();
    let script = format!("printf '%s\\n' {}", command.replace("\\%", "%"));
    if let Some(said) = asked("sh", &["-c", &script]) {
        assert_eq!(String::from_utf8_lossy(&said.stdout), lines(&timer.call));
    }
}

#[test]
fn the_second_time_is_on_the_same_day() {
    let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    assert_eq!(times(at(7, 30)), [at(7, 30), at(9, 30)]);
    assert_eq!(times(at(21, 59)), [at(21, 59), at(23, 59)]);
    assert_eq!(times(at(22, 0)), [at(22, 0)]);
}
