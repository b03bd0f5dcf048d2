/** Never edited once released. */
export const views = /* sql */ `
SELECT 1;
`
