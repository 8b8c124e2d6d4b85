# Nix wants this file here. Version and sums are those of Cargo.toml and Cargo.lock: a release has nothing to fill in.
{
  description = "Home training for back, sacrum, pelvic and disc pain, guided in a terminal";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixpkgs-unstable";

  outputs =
    { self, nixpkgs }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
        "x86_64-darwin"
        "aarch64-darwin"
      ];
      forEach = nixpkgs.lib.genAttrs systems;
      package = (nixpkgs.lib.importTOML ./Cargo.toml).package;
    in
    {
      packages = forEach (
        system:
        let
          pkgs = nixpkgs.legacyPackages.${system};
        in
        {
          default = pkgs.rustPlatform.buildRustPackage {
            pname = package.name;
            version = package.version;
            src = self;
            cargoLock.lockFile = ./Cargo.lock;
            nativeBuildInputs = [ pkgs.installShellFiles ];
            # The tests want a terminal, a voice and a folder of their own; `.ci/run` runs them.
            doCheck = false;
            postInstall = ''
              bash .ci/pages $out/bin/rygrad
              installManPage target/assets/man/*.1
              installShellCompletion --bash target/assets/completions/rygrad.bash \
                --zsh target/assets/completions/_rygrad --fish target/assets/completions/rygrad.fish
              install -Dm644 .github/package/rygrad.desktop -t $out/share/applications
              install -Dm644 .github/package/rygrad.svg -t $out/share/icons/hicolor/scalable/apps
            '';
            meta = {
              description = package.description;
              mainProgram = package.name;
              license = with nixpkgs.lib.licenses; [
                mit
                asl20
                ofl
              ];
            };
          };
        }
      );

      apps = forEach (system: {
        default = {
          type = "app";
          program = "${self.packages.${system}.default}/bin/rygrad";
        };
      });
    };
}
