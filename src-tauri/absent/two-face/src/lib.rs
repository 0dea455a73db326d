//! The one thing that the typesetter asks of `two-face`: which languages of programs it can colour. None.

/// Grammars of program code.
pub mod syntax {
    use syntect::parsing::SyntaxSet;

    /// None.
    pub fn extra_no_newlines() -> SyntaxSet {
        SyntaxSet::new()
    }
}
