//! Easy words for spoken fingerprints: one for each value of a byte. Their order never changes.

/// The words, a space between each: 256 texts of their own would be 2 kB of Wasm more.
const WORDS: &str = "\
    acorn actor album alley amber ankle apple apron arrow atlas attic autumn bacon badge baker \
    bamboo banana banjo barrel basket beach beacon beaver bench berry bicycle biscuit blanket \
    blossom bonfire border bottle bridge bronze brother bucket bugle butter button cabin cactus \
    camel candle canoe canyon carpet carrot castle cattle cedar cello chalk cherry chess chimney \
    circle circus clover coconut coffee comet compass copper coral cotton cousin crayon cricket \
    crown crystal cushion daisy dance desert diamond dinner doctor dolphin donkey dragon drawer \
    dream drum eagle easel elbow elephant eleven ember engine evening falcon family farmer feather \
    fence ferry fiddle finger flame flute forest fossil fountain garden garlic giant ginger \
    giraffe glacier glove goose grape gravel guitar hammer hamster harbour harvest hazel hedge \
    helmet heron honey horse hotel igloo island ivory jacket jelly jigsaw juice jungle kettle \
    kitchen kite kitten koala ladder lagoon lantern lemon letter library lily lion lizard lobster \
    magnet magpie mango maple marble market meadow melon mirror mitten monkey moon mountain museum \
    mushroom napkin needle noodle north nutmeg oasis ocean olive onion orange orchard otter oven \
    paddle paint panda paper parrot pasta peach pebble pencil penguin pepper piano picnic pigeon \
    pillow pilot pirate planet pocket pony potato puddle pumpkin puppet puzzle quarry queen quilt \
    rabbit radio rainbow raven ribbon river robin rocket saddle sailor salad salmon sandal scarf \
    school seven shadow shovel silver sister skate sparrow spider spoon spring squirrel stable \
    statue summer sunset tablet teapot temple thunder tiger tomato tractor trumpet tulip tunnel \
    turtle valley velvet violin walnut whistle window winter wizard yellow zebra";

/// The word of a byte.
pub(crate) fn word(byte: u8) -> &'static str {
    WORDS.split(' ').nth(byte.into()).unwrap_or_default()
}
