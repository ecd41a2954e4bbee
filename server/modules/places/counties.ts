/**
 * Counties people still write, and the districts of GeoNames that lie in them. A county that is
 * itself a district there (Devon, Fife) needs no line.
 */
const districtsOf: Record<string, readonly string[]> = {
  avon: ["Bristol", "South Gloucestershire", "North Somerset", "Bath and North East Somerset"],
  bedfordshire: ["Bedford", "Central Bedfordshire", "Luton"],
  berkshire: ["Bracknell Forest", "Reading", "Slough", "West Berkshire", "Windsor and Maidenhead", "Wokingham"],
  buckinghamshire: ["Buckinghamshire", "Milton Keynes"],
  cambridgeshire: ["Cambridgeshire", "Peterborough"],
  cheshire: ["Cheshire East", "Cheshire West and Chester", "Halton", "Warrington", "Stockport", "Trafford", "Tameside"],
  cleveland: ["Hartlepool", "Middlesbrough", "Redcar and Cleveland", "Stockton-on-Tees"],
  clwyd: ["Conwy", "Denbighshire", "Flintshire", "Wrexham"],
  "county durham": ["County Durham", "Darlington", "Hartlepool", "Stockton-on-Tees"],
  derbyshire: ["Derbyshire", "Derby"],
  devon: ["Devon", "Plymouth", "Torbay"],
  dorset: ["Dorset", "Bournemouth, Christchurch and Poole"],
  dyfed: ["Carmarthenshire", "Ceredigion", "Pembrokeshire"],
  "east sussex": ["East Sussex", "Brighton and Hove"],
  essex: ["Essex", "Southend-on-Sea", "Thurrock", "Greater London"],
  glamorgan: ["Bridgend", "Cardiff", "Merthyr Tydfil", "Neath Port Talbot", "Rhondda Cynon Taf", "Swansea", "Vale of Glamorgan", "Caerphilly"],
  "greater manchester": ["Bolton", "Bury", "Manchester", "Oldham", "Rochdale", "Salford", "Stockport", "Tameside", "Trafford", "Wigan"],
  gwent: ["Blaenau Gwent", "Caerphilly", "Monmouthshire", "Newport", "Torfaen"],
  hampshire: ["Hampshire", "Portsmouth", "Southampton"],
  humberside: ["East Riding of Yorkshire", "Kingston upon Hull", "North East Lincolnshire", "North Lincolnshire"],
  kent: ["Kent", "Medway", "Greater London"],
  lancashire: ["Lancashire", "Blackburn with Darwen", "Blackpool", "Bolton", "Bury", "Manchester", "Oldham", "Rochdale", "Salford", "Wigan", "Knowsley", "Liverpool", "Sefton", "St. Helens"],
  leicestershire: ["Leicestershire", "Leicester"],
  lincolnshire: ["Lincolnshire", "North East Lincolnshire", "North Lincolnshire"],
  london: ["Greater London"],
  merseyside: ["Knowsley", "Liverpool", "Sefton", "St. Helens", "Wirral"],
  middlesex: ["Greater London", "Surrey"],
  northamptonshire: ["North Northamptonshire", "West Northamptonshire"],
  "north yorkshire": ["North Yorkshire", "York", "Middlesbrough", "Redcar and Cleveland"],
  nottinghamshire: ["Nottinghamshire", "Nottingham"],
  shropshire: ["Shropshire", "Telford and Wrekin"],
  "south yorkshire": ["Barnsley", "Doncaster", "Rotherham", "Sheffield"],
  staffordshire: ["Staffordshire", "Stoke-on-Trent"],
  surrey: ["Surrey", "Greater London"],
  "tyne and wear": ["Gateshead", "Newcastle upon Tyne", "North Tyneside", "South Tyneside", "Sunderland"],
  warwickshire: ["Warwickshire", "Coventry", "Solihull"],
  "west midlands": ["Birmingham", "Coventry", "Dudley", "Sandwell", "Solihull", "Walsall", "Wolverhampton"],
  "west yorkshire": ["Bradford", "Calderdale", "Kirklees", "Leeds", "Wakefield"],
  wiltshire: ["Wiltshire", "Swindon"],
  worcestershire: ["Worcestershire", "Dudley"],
  yorkshire: ["North Yorkshire", "York", "East Riding of Yorkshire", "Bradford", "Calderdale", "Kirklees", "Leeds", "Wakefield", "Barnsley", "Doncaster", "Rotherham", "Sheffield"],
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, " ").trim();

/** True when a place of this district and nation may be said to lie in `county`. */
export function liesIn(county: string, district: string | null, nation: string): boolean {
  const said = plain(county).replace(/^co /, "county ");
  if (plain(nation) === said) return true;
  if (district === null) return false;
  return plain(district) === said || (districtsOf[said]?.includes(district) ?? false);
}

/** Districts of GeoNames that what is written may mean, in lower case: those of a county, or the district itself. */
export const districtsIn = (county: string): string[] => (districtsOf[plain(county)] ?? [county]).map((district) => district.toLowerCase());

/** Names people use for a town that GeoNames writes otherwise, by their plain form. */
const shortNames: Record<string, string> = {
  hull: "Kingston upon Hull",
  newcastle: "Newcastle upon Tyne",
  stoke: "Stoke-on-Trent",
  southend: "Southend-on-Sea",
  enfield: "Enfield Town",
  berwick: "Berwick-Upon-Tweed",
  "kings lynn": "King's Lynn",
};

/** A town's name as it may be stored: as written, in full, without "central" or a direction before it. */
export function namesFor(written: string): string[] {
  const bare = written.replace(/^(central|city of|greater|inner|outer|(north|south)[- ]?(east|west)?|east|west|near|nr\.?|in|around)\s+/i, "").replace(/\s+(city centre|town centre|area|city)$/i, "");
  const names = [shortNames[plain(written)] || written, shortNames[plain(bare)] || bare, written];
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}
