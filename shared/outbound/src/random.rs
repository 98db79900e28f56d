//! Random bytes, from the operating system's generator through the one crypto library.

/// The generator gave nothing: the machine is broken, and nothing secret can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no random bytes")]
pub struct NoRandom;

/// Fresh bytes.
pub fn bytes<const N: usize>() -> Result<[u8; N], NoRandom> {
    let mut bytes = [0; N];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_| NoRandom)?;
    Ok(bytes)
}

/// A fresh number, for [`domain::code::Code::draw`].
pub fn number() -> Result<u32, NoRandom> {
    bytes().map(u32::from_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_draws_differ() {
        assert_ne!(bytes::<32>(), bytes::<32>());
    }
}
