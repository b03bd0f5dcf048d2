/** Never edited once released. */
export const merging = /* sql */ `
SELECT 1;
`
