export { distanceInWords, distanceKm, type Exactness, type Point, usualErrorKm } from "./distance";
export { findOccupations, type Occupation } from "./findOccupations";
export { findPlaces, type PlaceMatch } from "./findPlaces";
export { importPostcodes, type PostcodesImported } from "./importPostcodes";
export { type Located, locate, type Place, placeLabel } from "./locate";
export { PlacesResolver } from "./places.resolver";
export { OccupationType, PlaceType } from "./places.types";
export { rateOn, type WageFor, wageInWords, type WageRate } from "./wages";
export { addWorkingDays, type Division, isWorkingDay } from "./workingDays";
