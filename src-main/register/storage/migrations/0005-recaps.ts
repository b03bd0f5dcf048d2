/** Never edited once released. */
export const recaps = /* sql */ `
SELECT 1;
`
