//! Screens as a patient sees them.
use crate::stage::{Opening, open};

#[test]
fn look() {
    let mut s = Opening {
        settings: Default::default(),
        ..Default::default()
    }
    .open();
    let show = |s: &crate::stage::Stage, w, h| println!("=== {w}x{h}\n{}", s.screen(w, h));
    show(&s, 80, 24);
    s.play("<ret>");
    show(&s, 80, 24);
    s.play("<down><ret>");
    show(&s, 80, 24);
    s.play("<down><down>");
    show(&s, 80, 24);
    show(&s, 40, 12);
    s.play("<ret>");
    show(&s, 80, 24);
    show(&s, 40, 12);
    s.play("<ret>");
    show(&s, 80, 24);
    show(&s, 40, 12);
    s.play("3");
    show(&s, 80, 24);
    s.play("n");
    show(&s, 80, 24);
    show(&s, 40, 12);
    s.until("H O L D");
    show(&s, 80, 24);
    show(&s, 40, 12);
    show(&s, 120, 40);
    s.play("<spc>");
    show(&s, 80, 24);
    s.play("p");
    show(&s, 80, 24);
    show(&s, 40, 12);
    s.play("6");
    show(&s, 80, 24);
    show(&s, 40, 12);
    s.play("<ret>");
    show(&s, 80, 24);
    show(&s, 40, 12);
    s.play("4bedre i dag");
    show(&s, 80, 24);
    s.play("<ret>");
    show(&s, 80, 24);
    s.play("<ret>");
    show(&s, 80, 24);
    s.play("h");
    show(&s, 80, 24);
    show(&s, 40, 12);
    s.play("<ret>s");
    show(&s, 80, 24);
    s.play("?");
    show(&s, 80, 24);
    let mut s = open();
    s.play("<ret>2n+2m");
    s.play("q");
    show(&s, 80, 24);
    show(&s, 40, 12);
}
