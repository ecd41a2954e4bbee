import { registerEnumType } from "type-graphql";

export enum EmployerState {
  invited = "invited",
  pending = "pending",
  active = "active",
  suspended = "suspended",
  closed = "closed",
}
registerEnumType(EmployerState, {
  name: "EmployerState",
  description: "Whether an employer's people may use the portal.",
  valuesConfig: {
    invited: { description: "The service has invited it; nobody has signed in yet." },
    pending: { description: "It registered and waits for the service: it may draft roles, none is published." },
    active: { description: "It uses the portal." },
    suspended: { description: "Its people cannot sign in for now." },
    closed: { description: "Its account is over; its history is kept." },
  },
});

export enum Relationship {
  prospect = "prospect",
  contacted = "contacted",
  met = "met",
  partner = "partner",
  key_partner = "key_partner",
  dormant = "dormant",
}
registerEnumType(Relationship, {
  name: "Relationship",
  description: "How well the service and an employer know each other. The service's own view.",
  valuesConfig: {
    prospect: { description: "Not spoken to yet." },
    contacted: { description: "Spoken to or written to." },
    met: { description: "Met face to face." },
    partner: { description: "Works with the service." },
    key_partner: { description: "Works with the service often, and counts on it." },
    dormant: { description: "Nothing has come of it for a long time." },
  },
});

export enum Sector {
  retail = "retail",
  hospitality = "hospitality",
  health_and_care = "health_and_care",
  education = "education",
  office = "office",
  manufacturing = "manufacturing",
  transport = "transport",
  construction = "construction",
  land_and_animals = "land_and_animals",
  arts_and_leisure = "arts_and_leisure",
  technology = "technology",
  finance = "finance",
  public_services = "public_services",
  charity = "charity",
  cleaning = "cleaning",
  other = "other",
}
registerEnumType(Sector, {
  name: "Sector",
  description: "What an employer does, roughly.",
  valuesConfig: {
    retail: { description: "Shops and wholesale." },
    hospitality: { description: "Hotels, cafés, catering." },
    health_and_care: { description: "Health and social care." },
    education: { description: "Schools, colleges, training." },
    office: { description: "Office, legal and business services." },
    manufacturing: { description: "Making things." },
    transport: { description: "Transport, warehouses, post." },
    construction: { description: "Building and repair." },
    land_and_animals: { description: "Farming, gardens, animals." },
    arts_and_leisure: { description: "Arts, sport, leisure." },
    technology: { description: "Computing and telecoms." },
    finance: { description: "Banks and insurance." },
    public_services: { description: "Councils, government, emergency services." },
    charity: { description: "Charities and community groups." },
    cleaning: { description: "Cleaning and looking after buildings." },
    other: { description: "Something else." },
  },
});

export enum EmployerSize {
  micro = "micro",
  small = "small",
  medium = "medium",
  large = "large",
}
registerEnumType(EmployerSize, {
  name: "EmployerSize",
  description: "How many people an employer employs.",
  valuesConfig: {
    micro: { description: "1 to 9." },
    small: { description: "10 to 49." },
    medium: { description: "50 to 249." },
    large: { description: "250 or more." },
  },
});

export enum DisabilityConfident {
  none = "none",
  committed = "committed",
  employer = "employer",
  leader = "leader",
}
registerEnumType(DisabilityConfident, {
  name: "DisabilityConfident",
  description: "An employer's level in the government's Disability Confident scheme.",
  valuesConfig: {
    none: { description: "Not in the scheme, or not said." },
    committed: { description: "Level 1, Committed." },
    employer: { description: "Level 2, Employer." },
    leader: { description: "Level 3, Leader." },
  },
});
