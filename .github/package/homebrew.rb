class Rygrad < Formula
  desc "Home training for back, sacrum, pelvic and disc pain"
  homepage "https://github.com/@REPOSITORY@"
  version "@VERSION@"
  license all_of: [{ any_of: ["MIT", "Apache-2.0"] }, "OFL-1.1"]

  on_macos do
    on_arm do
      url "https://github.com/@REPOSITORY@/releases/download/v@VERSION@/rygrad-@VERSION@-aarch64-apple-darwin.tar.gz"
      sha256 "@SHA256:aarch64-apple-darwin@"
    end
    on_intel do
      url "https://github.com/@REPOSITORY@/releases/download/v@VERSION@/rygrad-@VERSION@-x86_64-apple-darwin.tar.gz"
      sha256 "@SHA256:x86_64-apple-darwin@"
    end
  end

  on_linux do
    on_arm do
      url "https://github.com/@REPOSITORY@/releases/download/v@VERSION@/rygrad-@VERSION@-aarch64-unknown-linux-musl.tar.gz"
      sha256 "@SHA256:aarch64-unknown-linux-musl@"
    end
    on_intel do
      url "https://github.com/@REPOSITORY@/releases/download/v@VERSION@/rygrad-@VERSION@-x86_64-unknown-linux-musl.tar.gz"
      sha256 "@SHA256:x86_64-unknown-linux-musl@"
    end
  end

  def install
    bin.install "rygrad"
    man1.install Dir["man/*.1"]
    bash_completion.install "completions/rygrad.bash" => "rygrad"
    zsh_completion.install "completions/_rygrad"
    fish_completion.install "completions/rygrad.fish"
    pkgshare.install "docs", "THIRD-PARTY.txt", "LICENSE-OFL"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/rygrad --version")
    assert_match "Two minutes", shell_output("#{bin}/rygrad --lang en show two-minutes")
  end
end
