//! The scripts for the shells: those of clap, and in bash, zsh and fish what asks for ids.

use super::WORDS;
use super::place::Takes;
use clap::Command;
use clap_complete::Shell;

/// The completions of this command for a shell.
pub(in crate::cli) fn script(shell: Shell, mut command: Command, name: &str) -> Vec<u8> {
    // Into a buffer: the generator panics where a pipe is closed.
    let mut script = Vec::new();
    let options = options(&command, &[]);
    clap_complete::generate(shell, &mut command, name, &mut script);
    match shell {
        Shell::Bash => script.extend(bash(name).bytes()),
        Shell::Zsh => return zsh(name, &String::from_utf8_lossy(&script)).into_bytes(),
        Shell::Fish => script.extend(fish(name, &options).bytes()),
        // They have the commands and options.
        _ => {}
    }
    script
}

/// The options that take an id, each with the names of the commands that lead to it.
fn options(command: &Command, path: &[&str]) -> Vec<(Vec<String>, String)> {
    let own = command.get_arguments().filter_map(|arg| {
        let long = arg.get_long()?;
        Takes::of(path, arg.get_id().as_str())?;
        let path = path.iter().map(|name| (*name).to_owned());
        Some((path.collect(), long.to_owned()))
    });
    let below = command.get_subcommands().flat_map(|below| {
        let path: Vec<&str> = path.iter().copied().chain([below.get_name()]).collect();
        options(below, &path)
    });
    own.chain(below).collect()
}

/// Ids have letters, digits and dashes alone, so that `compgen` expands nothing in them.
fn bash(name: &str) -> String {
    format!(
        r#"
# What {name} itself knows comes first: ids, also your own.
_{name}_words() {{
    local cur="${{COMP_WORDS[COMP_CWORD]}}" program="${{1/#\~\//$HOME/}}" found
    [[ "${{cur}}" == "=" ]] && cur=""
    type -P "${{program}}" >/dev/null || program="{name}"
    found="$("${{program}}" {WORDS} "${{COMP_WORDS[@]:1:COMP_CWORD}}" 2>/dev/null | cut -f 1)"
    if [[ -n "${{found}}" ]]; then
        COMPREPLY=( $(compgen -W "${{found}}" -- "${{cur}}") )
    else
        _{name} "$@"
    fi
}}

complete -F _{name}_words -o bashdefault -o default {name}
"#
    )
}

/// The function that zsh calls asks first, and calls the one of clap where it gets nothing.
fn zsh(name: &str, script: &str) -> String {
    let asks = format!(
        r#"
# What {name} itself knows comes first: ids, also your own.
_{name}() {{
    local program=${{(Q)words[1]}}
    local -a found
    (( $+commands[$program] )) || [[ -x $program ]] || program={name}
    found=(${{(f)"$($program {WORDS} "${{(@)words[2,CURRENT-1]}}" "$PREFIX" 2>/dev/null)"}})
    if (( $#found )); then
        if [[ $PREFIX == --*=* ]]; then
            compset -P '*='
            found=("${{(@)found#--*=}}")
        fi
        found=("${{(@)found//:/\\:}}")
        found=("${{(@)found//$'\t'/:}}")
        _describe -t ids id found
    else
        _{name}_static "$@"
    fi
}}

_{name}_static() {{
"#
    );
    script.replacen(&format!("\n_{name}() {{\n"), &asks, 1)
}

fn fish(name: &str, options: &[(Vec<String>, String)]) -> String {
    let mut script = format!(
        r"
# What {name} itself knows: ids, also your own.
function __{name}_words
    set -l words (commandline -opc)
    set -l last (commandline -ct)
    test (count $last) -eq 0; and set last ''
    {name} {WORDS} $words[2..-1] $last 2>/dev/null | string replace -r '^--[a-z-]+=' ''
end

complete -c {name} -n 'test (count (__{name}_words)) -gt 0' -f -k -a '(__{name}_words)'
"
    );
    script.extend(options.iter().map(|(path, long)| {
        let seen = path
            .iter()
            .map(|name| format!("__fish_seen_subcommand_from {name}"));
        let seen = seen.collect::<Vec<_>>().join("; and ");
        format!("complete -c {name} -n '{seen}' -l {long} -r -f -k -a '(__{name}_words)'\n")
    }));
    script
}
