/** Never edited once released. */
export const answersTold = /* sql */ `
SELECT 1;
`
