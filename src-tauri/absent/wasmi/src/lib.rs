//! What the typesetter asks of `wasmi`: to load and run a plugin. None ever loads, so nothing here is ever made but
//! what is there before one loads.

use std::fmt::{self, Display};
use std::marker::PhantomData;

/// Nothing of this kind can be.
#[derive(Debug, Clone, Copy)]
enum Never {}

/// Why no plugin loads.
#[derive(Debug)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this program runs no plugins")
    }
}

impl std::error::Error for Error {}

/// Settings that set nothing.
#[derive(Debug, Default)]
pub struct Config;

impl Config {
    /// Sets nothing.
    pub fn wasm_relaxed_simd(&mut self, _on: bool) -> &mut Self {
        self
    }
}

/// An engine that runs nothing.
#[derive(Debug, Clone, Default)]
pub struct Engine;

impl Engine {
    /// One that runs nothing.
    pub fn new(_config: &Config) -> Self {
        Self
    }
}

/// A plugin: there is none.
#[derive(Debug)]
pub struct Module(Never);

impl Module {
    /// Always refused.
    ///
    /// # Errors
    /// Always.
    pub fn new(_engine: &Engine, _bytes: &[u8]) -> Result<Self, Error> {
        Err(Error)
    }

    /// Never asked.
    pub fn get_export(&self, _name: &str) -> Option<ExternType> {
        match self.0 {}
    }

    /// Never asked.
    pub fn exports(&self) -> std::iter::Empty<ExportType> {
        match self.0 {}
    }
}

/// What a plugin offers.
#[derive(Debug)]
pub struct ExportType(Never);

impl ExportType {
    /// Never asked.
    pub fn name(&self) -> &str {
        match self.0 {}
    }

    /// Never asked.
    pub fn ty(&self) -> &ExternType {
        match self.0 {}
    }
}

/// The kinds of what a plugin offers.
#[derive(Debug)]
#[allow(private_interfaces)]
pub enum ExternType {
    /// A function.
    Func(FuncType),
    /// Its memory.
    Memory(MemoryType),
}

/// What a function takes and gives.
#[derive(Debug)]
pub struct FuncType(Never);

impl FuncType {
    /// Never asked.
    pub fn params(&self) -> &[ValType] {
        match self.0 {}
    }

    /// Never asked.
    pub fn results(&self) -> &[ValType] {
        match self.0 {}
    }
}

/// How large a memory is.
#[derive(Debug)]
pub struct MemoryType(#[allow(dead_code)] Never);

/// The kinds of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValType {
    /// A number of 32 bits.
    I32,
    /// Any other.
    Other,
}

/// A value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Val {
    /// A number of 32 bits.
    I32(i32),
    /// Any other.
    Other,
}

/// Where plugins would find what the program offers them.
#[derive(Debug)]
pub struct Linker<T> {
    engine: Engine,
    data: PhantomData<fn() -> T>,
}

impl<T> Linker<T> {
    /// An empty one.
    pub fn new(engine: &Engine) -> Self {
        Self {
            engine: engine.clone(),
            data: PhantomData,
        }
    }

    /// Offers nothing.
    ///
    /// # Errors
    /// Never.
    pub fn func_wrap<F>(&mut self, _module: &str, _name: &str, _f: F) -> Result<&mut Self, Error> {
        Ok(self)
    }

    /// The engine.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Never asked: there is no module.
    ///
    /// # Errors
    /// Never.
    pub fn instantiate_and_start(
        &self,
        _store: &mut Store<T>,
        module: &Module,
    ) -> Result<Instance, Error> {
        match module.0 {}
    }
}

/// What a running plugin keeps.
#[derive(Debug)]
pub struct Store<T>(T);

impl<T> Store<T> {
    /// One with these data.
    pub fn new(_engine: &Engine, data: T) -> Self {
        Self(data)
    }

    /// The data.
    pub fn data_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

/// A running plugin.
#[derive(Debug)]
pub struct Instance(Never);

impl Instance {
    /// Never asked.
    pub fn get_export<C>(&self, _store: C, _name: &str) -> Option<Extern> {
        match self.0 {}
    }
}

/// Something that a running plugin offers.
#[derive(Debug)]
pub struct Extern(Never);

impl Extern {
    /// Never asked.
    pub fn into_func(self) -> Option<Func> {
        match self.0 {}
    }

    /// Never asked.
    pub fn into_memory(self) -> Option<Memory> {
        match self.0 {}
    }
}

/// A function of a running plugin.
#[derive(Debug)]
pub struct Func(Never);

impl Func {
    /// Never asked.
    pub fn ty<C>(&self, _store: C) -> FuncType {
        match self.0 {}
    }

    /// Never asked.
    ///
    /// # Errors
    /// Never.
    pub fn call<C>(&self, _store: C, _given: &[Val], _back: &mut [Val]) -> Result<(), Error> {
        match self.0 {}
    }
}

/// The memory of a running plugin.
#[derive(Debug, Clone, Copy)]
pub struct Memory(Never);

impl Memory {
    /// Never asked.
    pub fn size<C>(&self, _store: C) -> u64 {
        match self.0 {}
    }

    /// Never asked.
    ///
    /// # Errors
    /// Never.
    pub fn grow<C>(&self, _store: C, _pages: u64) -> Result<u64, Error> {
        match self.0 {}
    }

    /// Never asked.
    pub fn data<'a, C>(&self, _store: &'a C) -> &'a [u8] {
        match self.0 {}
    }

    /// Never asked.
    pub fn data_mut<'a, C>(&self, _store: &'a mut C) -> &'a mut [u8] {
        match self.0 {}
    }

    /// Never asked.
    ///
    /// # Errors
    /// Never.
    pub fn read<C>(&self, _store: C, _at: usize, _to: &mut [u8]) -> Result<(), Error> {
        match self.0 {}
    }

    /// Never asked.
    ///
    /// # Errors
    /// Never.
    pub fn write<C>(&self, _store: C, _at: usize, _from: &[u8]) -> Result<(), Error> {
        match self.0 {}
    }
}

/// A running plugin that asks the program for something.
#[derive(Debug)]
pub struct Caller<'a, T> {
    never: Never,
    data: PhantomData<&'a T>,
}

impl<T> Caller<'_, T> {
    /// Never asked.
    pub fn get_export(&self, _name: &str) -> Option<Extern> {
        match self.never {}
    }

    /// Never asked.
    pub fn data_mut(&mut self) -> &mut T {
        match self.never {}
    }
}
