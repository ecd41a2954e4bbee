/** Invented people and organisations: given and family names joined at random; no one is meant. */
export const GIVEN = [
  "Aisha", "Alan", "Amara", "Anwen", "Ben", "Bev", "Callum", "Carys", "Chidi", "Clare", "Colin", "Dani", "Dawn", "Deepa", "Derek", "Donna", "Ewan", "Farah", "Fiona", "Gareth", "Grace", "Hanna", "Hugh", "Imran",
  "Isla", "Jade", "Jamal", "Jo", "Kamal", "Karen", "Kiran", "Leon", "Lorna", "Marcus", "Mei", "Mina", "Nadia", "Nia", "Nigel", "Olu", "Omar", "Paula", "Petra", "Priya", "Rhys", "Ros", "Ruth", "Sam", "Sian",
  "Stephen", "Tariq", "Tess", "Tom", "Uma", "Val", "Wendy", "Yusuf", "Zofia",
];
export const FAMILY = [
  "Adeyemi", "Ashby", "Baptiste", "Barrow", "Bell", "Birkett", "Bramley", "Castle", "Chaudhry", "Cole", "Dunmore", "Ellery", "Ferris", "Fenwick", "Garside", "Hallam", "Hardcastle", "Hussain", "Ibrahim", "Jarvis",
  "Kaur", "Kettle", "Lowe", "Marsh", "Mistry", "Nair", "Newbold", "Okafor", "Osei", "Parr", "Pryce", "Quill", "Rahman", "Rowan", "Sandhu", "Shaw", "Sowerby", "Stokes", "Tamang", "Thorne", "Tully", "Underhill",
  "Vance", "Wadsworth", "Whitcombe", "Whitlock", "Wren", "Yates",
];

export type Sector = "retail" | "hospitality" | "health_and_care" | "education" | "office" | "manufacturing" | "transport" | "land_and_animals" | "arts_and_leisure" | "public_services" | "charity" | "cleaning";

/** What an employer of a sector may be called, after a made-up first word. */
export const ENDINGS: Record<Sector, readonly string[]> = {
  retail: ["Stores", "Books", "Home and Hardware", "Outfitters"],
  hospitality: ["Café", "Kitchens", "Tearooms", "Bakery"],
  health_and_care: ["Care", "Dental Practice", "Pharmacy"],
  education: ["Primary School", "College", "Nursery"],
  office: ["Solicitors", "Accountants", "Insurance"],
  manufacturing: ["Packaging", "Print Works", "Textiles", "Foods"],
  transport: ["Couriers", "Parcels", "Coaches"],
  land_and_animals: ["Garden Centres", "Park Trust", "Animal Rescue"],
  arts_and_leisure: ["Museum", "Leisure Centre", "Theatre"],
  public_services: ["Libraries", "Water Services", "Homes"],
  charity: ["Almshouses", "Community Trust", "Furniture Project"],
  cleaning: ["Cleaning", "Laundry"],
};
export const FIRST_WORDS = [
  "Alderbrook", "Ashgrove", "Beckside", "Birchover", "Bramfield", "Broadmere", "Castle Row", "Cloverhill", "Copperfield", "Derwent & Lane", "Eastholme", "Erewash", "Fernhill", "Finch & Daughters", "Foxglove",
  "Gatehouse", "Goldcrest", "Greenmantle", "Harebell", "Hartwell", "Hollybush", "Ivydale", "Kestrel", "Kingsmere", "Larkrise", "Lockside", "Longacre", "Maplewood", "Meadowgate", "Millrace", "Moorcroft", "Nightingale",
  "Oakhurst", "Old Forge", "Orchard Lane", "Otterburn", "Penrose", "Pinfold", "Quarry Bank", "Ravenscar", "Redbarn", "Riverbank", "Rowantree", "Saddlers", "St Aidan’s", "Sandpiper", "Silverbirch", "Skylark",
  "Stonebridge", "Swallowfield", "Tanyard", "Thistledown", "Trent Lock", "Two Rivers", "Wayside", "Weavers", "Westering", "Whitethorn", "Willowbrook", "Windmill Hill",
];

/** A role that employers of a sector post: its SOC 2020 unit group, what its setting has, and a pay in pence over the legal least. */
export interface RoleKind {
  readonly title: string;
  readonly soc: string;
  readonly sectors: readonly Sector[];
  readonly over: number;
  readonly has: readonly string[];
  readonly hasNot: readonly string[];
  readonly about: string;
}

export const ROLES: readonly RoleKind[] = [
  { title: "Plant care assistant", soc: "5112", sectors: ["land_and_animals"], over: 49, has: ["outdoors", "in_a_team", "on_your_feet", "routine_tasks"], hasNot: ["phone_work", "targets", "night_work"], about: "Water, pot on and look after plants on the benches, and keep the stock tidy." },
  { title: "Grounds assistant", soc: "5113", sectors: ["land_and_animals", "education", "public_services"], over: 60, has: ["outdoors", "in_a_team", "uniform"], hasNot: ["cash", "phone_work", "screens"], about: "Look after lawns, beds and paths with one other person." },
  { title: "Animal care assistant", soc: "6129", sectors: ["land_and_animals"], over: 20, has: ["outdoors", "noise", "on_your_feet"], hasNot: ["targets", "cash"], about: "Feed, clean and walk the animals, and keep the records." },
  { title: "Sales assistant", soc: "7111", sectors: ["retail", "land_and_animals", "charity"], over: 15, has: ["with_the_public", "cash", "on_your_feet", "in_a_team"], hasNot: ["night_work", "driving"], about: "Help customers, keep the shelves full and take turns at the till." },
  { title: "Till operator", soc: "7112", sectors: ["retail"], over: 10, has: ["with_the_public", "cash", "busy_place"], hasNot: ["heavy_lifting", "driving"], about: "Serve at the till and keep it clean." },
  { title: "Stock and parcels assistant", soc: "9252", sectors: ["retail", "transport", "manufacturing"], over: 25, has: ["working_alone", "on_your_feet", "heavy_lifting"], hasNot: ["with_the_public", "phone_work", "cash"], about: "Unpack deliveries, check them against the list, and pack orders." },
  { title: "Evening shelf filler", soc: "9241", sectors: ["retail"], over: 55, has: ["on_your_feet", "heavy_lifting", "routine_tasks"], hasNot: ["phone_work", "targets"], about: "Fill shelves after closing, with a team of six." },
  { title: "Kitchen assistant", soc: "9263", sectors: ["hospitality", "education", "health_and_care"], over: 10, has: ["food", "in_a_team", "on_your_feet", "noise", "tight_deadlines"], hasNot: ["with_the_public", "phone_work"], about: "Prepare vegetables, wash up, and keep the kitchen clean." },
  { title: "Café assistant", soc: "9264", sectors: ["hospitality", "arts_and_leisure"], over: 12, has: ["with_the_public", "food", "cash", "busy_place"], hasNot: ["night_work", "driving"], about: "Take orders, carry plates and look after the tables." },
  { title: "Baker’s assistant", soc: "5432", sectors: ["hospitality", "manufacturing"], over: 40, has: ["food", "in_a_team", "routine_tasks"], hasNot: ["with_the_public", "targets", "cash"], about: "Weigh, mix and shape, and learn to bake with the head baker." },
  { title: "Library assistant", soc: "4135", sectors: ["public_services", "education"], over: 35, has: ["quiet_place", "with_the_public", "screens"], hasNot: ["heavy_lifting", "noise", "night_work", "targets"], about: "Shelve and issue books, and help people find what they look for." },
  { title: "Post and filing assistant", soc: "4131", sectors: ["office", "public_services"], over: 30, has: ["quiet_place", "screens", "routine_tasks"], hasNot: ["cash", "heavy_lifting", "outdoors"], about: "Open and sort the post, scan it, and keep the files in order." },
  { title: "Data entry clerk", soc: "4152", sectors: ["office", "health_and_care", "transport"], over: 45, has: ["screens", "working_alone", "targets"], hasNot: ["with_the_public", "outdoors"], about: "Enter orders and check them." },
  { title: "Receptionist", soc: "4216", sectors: ["office", "health_and_care", "arts_and_leisure", "education"], over: 25, has: ["with_the_public", "phone_work", "screens"], hasNot: ["heavy_lifting", "outdoors"], about: "Greet visitors, answer the phone and book appointments." },
  { title: "Packer", soc: "9132", sectors: ["manufacturing"], over: 20, has: ["noise", "in_a_team", "routine_tasks", "targets"], hasNot: ["with_the_public", "phone_work", "cash"], about: "Pack finished goods on a line, and check the labels." },
  { title: "Sewing machinist", soc: "8146", sectors: ["manufacturing"], over: 70, has: ["noise", "routine_tasks"], hasNot: ["with_the_public", "phone_work"], about: "Sew covers and linings. Training for someone who sews at home." },
  { title: "Cleaner", soc: "9223", sectors: ["cleaning", "education", "health_and_care", "office"], over: 15, has: ["working_alone", "on_your_feet", "routine_tasks"], hasNot: ["phone_work", "targets", "cash"], about: "Clean offices and shared rooms before they open." },
  { title: "Laundry assistant", soc: "9224", sectors: ["cleaning", "health_and_care"], over: 10, has: ["in_a_team", "noise", "on_your_feet"], hasNot: ["with_the_public", "phone_work"], about: "Sort, wash and fold." },
  { title: "Caretaker", soc: "6232", sectors: ["education", "charity", "public_services"], over: 80, has: ["working_alone", "heights", "changing_tasks"], hasNot: ["cash", "targets"], about: "Open up, do small repairs, and keep the building safe." },
  { title: "Delivery driver", soc: "8214", sectors: ["transport", "charity", "retail"], over: 60, has: ["driving", "working_alone", "heavy_lifting"], hasNot: ["screens", "night_work"], about: "Deliver in a small van on a round that stays the same." },
  { title: "Care assistant", soc: "6135", sectors: ["health_and_care"], over: 75, has: ["vulnerable_adults", "in_a_team", "uniform", "night_work"], hasNot: ["cash", "targets"], about: "Help people at home or in the house with their day." },
  { title: "Pharmacy assistant", soc: "7114", sectors: ["health_and_care"], over: 30, has: ["with_the_public", "cash", "quiet_place"], hasNot: ["heavy_lifting", "outdoors"], about: "Serve at the counter and put stock away." },
  { title: "Teaching assistant", soc: "6112", sectors: ["education"], over: 65, has: ["children", "in_a_team", "changing_tasks"], hasNot: ["cash", "night_work"], about: "Help small groups with reading and numbers." },
  { title: "Museum assistant", soc: "9231", sectors: ["arts_and_leisure"], over: 40, has: ["with_the_public", "quiet_place", "on_your_feet", "uniform"], hasNot: ["heavy_lifting", "targets"], about: "Welcome visitors and look after the rooms." },
  { title: "Bar assistant", soc: "9265", sectors: ["hospitality", "arts_and_leisure"], over: 10, has: ["alcohol", "with_the_public", "noise", "cash"], hasNot: ["driving", "screens"], about: "Serve drinks in the evening, and clear up." },
  { title: "IT support assistant", soc: "3132", sectors: ["office", "education", "public_services"], over: 210, has: ["screens", "phone_work", "changing_tasks"], hasNot: ["heavy_lifting", "outdoors", "cash"], about: "Set up laptops and answer first questions." },
];

/** Real towns around the Trent; their points are looked up in the table of places, the nearest to Nottingham of each name. */
export const TOWNS = [
  "Nottingham", "Long Eaton", "Ilkeston", "Hucknall", "Arnold", "Stapleford", "Derby", "Loughborough", "Mansfield", "Newark on Trent", "Southwell", "Ripley", "Heanor", "West Bridgford", "Bingham", "Leicester",
];
