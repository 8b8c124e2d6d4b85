//! A script of the shell that stands in for Piper.

/// Does something when it is started, and something with each line of its input, which is in `$words`;
/// then copies the file `$0.wav` to where Piper would write the line.
pub(crate) fn script(first: &str, each: &str) -> String {
    let help = "case \"$1\" in --help) echo 'usage: piper -m MODEL, --model MODEL'; exit ;; esac";
    let options = r#"n=0
while [ $# -gt 0 ]; do
  case "$1" in
    -d) folder="$2"; shift ;;
    -f) file="$2"; shift ;;
  esac
  shift
done"#;
    format!(
        "\n{help}\n{first}\n{options}\nwhile IFS= read -r words; do\n{each}\n  n=$((n + 1))\n  \
         cp \"$0.wav\" \"${{file:-$folder/$n.wav}}\"\ndone\n"
    )
}
