//! R3: the power goes at any moment; the disk holds what was synced, and of the rest what chance left.

use crate::Wanted;
use crate::call::no_strace;
use crate::claims::{Claim, NotRun};
use crate::disk::{Disk, Survives};
use crate::random::Random;
use crate::scene::{Scene, lay, others, segments};
use crate::script::fast_folder;
use crate::script_every;
use crate::trace::{CALLS, Event, Reader};

/// Lines of one life of the program.
const SPAN: usize = 30;
/// How far apart the disk is remembered, so that not all has to happen again.
const STEP: usize = 400;

struct PowerCut {
    seed: u64,
    scenes: Vec<Filmed>,
    /// How many of them come before the segments of the script.
    short: usize,
}

/// A scene with all that happened to its files.
struct Filmed {
    scene: Scene,
    events: Vec<Event>,
    disks: Vec<Disk>,
}

pub fn begin(wanted: &Wanted) -> Result<Box<dyn Claim>, NotRun> {
    if let Some(why) = no_strace() {
        return Err(NotRun(why));
    }
    let script = script_every::script();
    let mut scenes = others(&script);
    let short = scenes.len();
    scenes.extend(segments(&script, SPAN));
    let scenes = scenes
        .into_iter()
        .map(|scene| film(scene, wanted.defect.as_deref()))
        .collect();
    Ok(Box::new(PowerCut {
        seed: wanted.seed,
        scenes,
        short,
    }))
}

fn film(scene: Scene, defect: Option<&str>) -> Filmed {
    let folder = fast_folder();
    let aside = fast_folder();
    scene.lay(folder.path());
    let log = aside.path().join("trace");
    let strace = [
        "-o",
        log.to_str().unwrap(),
        "-xx",
        "-s",
        "8000000",
        "-e",
        CALLS,
    ]
    .map(str::to_owned)
    .to_vec();
    let ended = scene.run(folder.path(), defect, Some(strace));
    assert!(
        ended.status == Some(0),
        "{} by itself: {}",
        scene.name,
        ended.said
    );
    let mut reader = Reader::new(folder.path(), &scene.files);
    reader.read(&std::fs::read_to_string(&log).unwrap());
    let events = reader.events;
    let mut disk = Disk::new(&scene.files);
    let mut disks = Vec::new();
    for (at, event) in events.iter().enumerate() {
        if at % STEP == 0 {
            disks.push(disk.clone());
        }
        disk.happens(event);
    }
    check_film(&scene, &disk, folder.path());
    Filmed {
        scene,
        events,
        disks,
    }
}

/// The film must show what truly happened: with nothing lost, the disk holds what the real one does.
fn check_film(scene: &Scene, disk: &Disk, folder: &std::path::Path) {
    let shown = disk.cut(Survives::Everything, &mut Random::of(1, 1));
    for (name, bytes) in shown.iter().filter(|(name, _)| !name.ends_with("-shm")) {
        let real = std::fs::read(folder.join(name)).unwrap_or_default();
        assert!(
            real == *bytes,
            "{}: the film of {name} is not what happened",
            scene.name
        );
    }
}

impl Claim for PowerCut {
    fn case(&mut self, number: u64) -> Result<String, String> {
        let mut random = Random::of(self.seed, number);
        // All moments of all scenes alike.
        let all: usize = self
            .scenes
            .iter()
            .map(|filmed| filmed.events.len() + 1)
            .sum();
        let mut at = random.below(all);
        let filmed = if random.yes() {
            // The short scenes too, each as often as the others.
            let filmed = &self.scenes[random.below(self.short)];
            at %= filmed.events.len() + 1;
            filmed
        } else {
            let filmed = self.scenes.iter().find(|filmed| {
                let here = at <= filmed.events.len();
                if !here {
                    at -= filmed.events.len() + 1;
                }
                here
            });
            filmed.unwrap()
        };
        let survives = *random.one_of(&Survives::ALL);
        let nearest = (at / STEP).min(filmed.disks.len() - 1);
        let mut disk = filmed.disks[nearest].clone();
        filmed.events[nearest * STEP..at]
            .iter()
            .for_each(|event| disk.happens(event));
        let folder = fast_folder();
        for (name, bytes) in disk.cut(survives, &mut random) {
            // Of shared memory on a disk nothing is promised; now and then it is rubbish.
            let bytes = if name.ends_with("-shm") && random.yes() {
                vec![0xA5; 32_768]
            } else {
                bytes
            };
            lay(folder.path(), &name, &bytes);
        }
        let scene = &filmed.scene;
        let judged = scene.judge(folder.path(), disk.replies);
        let seen = judged
            .map_err(|why| format!("{}, cut after {at} events, {survives:?}: {why}", scene.name))?;
        Ok(format!("{seen} ({})", kind_of(survives)))
    }

    fn also(&self) -> Vec<(String, u64)> {
        let events = self
            .scenes
            .iter()
            .map(|filmed| filmed.events.len())
            .sum::<usize>();
        vec![(
            "moments at which the power could go".to_owned(),
            events as u64,
        )]
    }
}

fn kind_of(survives: Survives) -> String {
    match survives {
        Survives::Nothing => "nothing unsynced kept".to_owned(),
        Survives::Everything => "everything kept".to_owned(),
        Survives::Some => "some kept, reordered".to_owned(),
        Survives::Torn(piece) => format!("torn at {piece} bytes"),
        Survives::First => "the first kept".to_owned(),
    }
}
