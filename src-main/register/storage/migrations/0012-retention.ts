/** 0012-retention */
export const retention = `
SELECT 1;
`
