/** Never edited once released. */
export const links = /* sql */ `
SELECT 1;
`
