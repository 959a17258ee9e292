// Sample knowledge that the tests ask about.
export const heatingNote = `# Heating

The boiler stands in the basement beside the laundry.

## Low pressure

When the gauge shows less than 1.0 bar, open the blue valve slowly until it shows 1.5 bar.

## Service

Brandt Heating services the boiler every October; their phone number is 555-0142.
`;

export const hebrewNote = `# אורחים

סיסמת הרשת לאורחים היא לבנה-שקטה. המגבות נמצאות בארון במסדרון.
`;
