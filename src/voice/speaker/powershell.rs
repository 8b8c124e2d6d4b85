//! The voices of Windows, called through PowerShell. Nothing in a script comes from a file.
//!
//! The newer voices (Helle, Jon) are known to `Windows.Media.SpeechSynthesis` alone; System.Speech
//! knows the older ones, and speaks where the newer way fails. A script makes its voice ready before
//! it reads its words, so that one which is started ahead speaks at once. Written after the
//! documentation, and not run: Wine has no PowerShell.

use crate::core::text::Lang;
use crate::voice::program::Call;
use std::path::Path;

/// The call of a script, which reads its words on standard input.
pub(super) fn call(program: &Path, script: &str) -> Call {
    let args = ["-NoProfile", "-NonInteractive", "-Command", script];
    Call::of(program, &args).starts_slowly()
}

/// Speaks at once.
pub(super) fn aloud(lang: Lang, words_a_minute: u32) -> String {
    let new = newer(lang, words_a_minute);
    let old = older(lang, words_a_minute);
    format!(
        "{UTF_8} $new = $true; try {{ {new} }} catch {{ $new = $false; {old} }}; \
         $text = [Console]::In.ReadToEnd(); \
         if (-not $text) {{ }} elseif ($new) {{ {SOUND} (New-Object System.Media.SoundPlayer $sound).PlaySync() }} \
         else {{ $voice.Speak($text) }}"
    )
}

/// Speaks into the file that is named on the first line.
pub(super) fn into_file(lang: Lang, words_a_minute: u32) -> String {
    let new = newer(lang, words_a_minute);
    let old = older(lang, words_a_minute);
    format!(
        "{UTF_8} $out = [Console]::In.ReadLine(); $text = [Console]::In.ReadToEnd(); \
         try {{ {new} {SOUND} $file = [IO.File]::Create($out); $sound.CopyTo($file); $file.Close() }} \
         catch {{ {old} $voice.SetOutputToWaveFile($out); $voice.Speak($text); $voice.Dispose() }}"
    )
}

const UTF_8: &str = "[Console]::InputEncoding = [Text.Encoding]::UTF8; \
     $ErrorActionPreference = 'Stop';";

/// Makes `$sound` of `$text`, a stream of a WAV file.
const SOUND: &str = "$task = $await.MakeGenericMethod($stream).Invoke($null, @($synth.SynthesizeTextToStreamAsync($text))); \
     $sound = [IO.WindowsRuntimeStreamExtensions]::AsStreamForRead($task.Result);";

/// Makes `$synth` ready; fails where no newer voice speaks the language.
fn newer(lang: Lang, words_a_minute: u32) -> String {
    let language = culture(lang);
    // Its rate 1 is about 180 words a minute.
    let (whole, hundredths) = (words_a_minute / 180, words_a_minute * 100 / 180 % 100);
    format!(
        "Add-Type -AssemblyName System.Runtime.WindowsRuntime; \
         $kind = [Windows.Media.SpeechSynthesis.SpeechSynthesizer, Windows.Media, ContentType = WindowsRuntime]; \
         $one = $kind::AllVoices | Where-Object {{ $_.Language -eq '{language}' }} | Select-Object -First 1; \
         if ($null -eq $one) {{ throw 'no voice' }}; \
         $synth = New-Object $kind; $synth.Voice = $one; \
         $synth.Options.SpeakingRate = {whole}.{hundredths:02}; \
         $stream = [Windows.Media.SpeechSynthesis.SpeechSynthesisStream, Windows.Media, ContentType = WindowsRuntime]; \
         $await = [WindowsRuntimeSystemExtensions].GetMethods() | \
         Where-Object {{ $_.Name -eq 'AsTask' -and $_.GetParameters().Count -eq 1 -and \
         $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation`1' }} | Select-Object -First 1;"
    )
}

/// Makes `$voice` of the older kind. Its scale triples the rate from 0 to 10, and 0 is about 190
/// words a minute.
fn older(lang: Lang, words_a_minute: u32) -> String {
    let culture = culture(lang);
    let rate = match words_a_minute {
        0..155 => -2,
        155..175 => -1,
        175..205 => 0,
        205..230 => 1,
        _ => 2,
    };
    format!(
        "Add-Type -AssemblyName System.Speech; \
         $voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; \
         $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]'{culture}'); \
         $voice.Rate = {rate};"
    )
}

const fn culture(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en-GB",
        Lang::Da => "da-DK",
        Lang::Nb => "nb-NO",
    }
}
