/**
 * Middles of the postcode districts the demonstration plays in, so that distances mean something without an import.
 * Latitude and longitude to two decimals (about a kilometre), from the public-domain (CC0) table of UK postcode
 * districts of 2017, `outcodes_centroids_gibbs.csv`.
 */
const middles: Readonly<Record<string, string>> = {
  London: `N1 51.54 -0.10;N2 51.59 -0.17;N3 51.60 -0.19;N4 51.57 -0.10;N8 51.58 -0.12;N10 51.59 -0.14;N11 51.61 -0.14;N12 51.61 -0.18;
    N13 51.62 -0.10;N14 51.63 -0.13;N15 51.58 -0.08;N16 51.56 -0.08;N17 51.60 -0.07;N20 51.63 -0.17;N22 51.60 -0.11;NW1 51.53 -0.14;
    NW2 51.56 -0.22;NW3 51.55 -0.17;NW4 51.59 -0.22;NW5 51.55 -0.14;NW6 51.54 -0.19;NW7 51.61 -0.23;NW9 51.59 -0.25;NW10 51.54 -0.25;
    NW11 51.58 -0.20;E1 51.52 -0.06;E2 51.53 -0.06;E3 51.53 -0.02;E5 51.56 -0.05;E7 51.55 0.03;E8 51.54 -0.06;E9 51.54 -0.04;
    E10 51.57 -0.01;E13 51.53 0.03;E15 51.54 0.00;E17 51.59 -0.02;EC1 51.52 -0.10;EC2 51.52 -0.09;SE1 51.50 -0.09;SE5 51.47 -0.09;
    SE6 51.44 -0.01;SE13 51.46 -0.01;SE15 51.47 -0.06;SE18 51.48 0.07;SW2 51.45 -0.12;SW9 51.47 -0.11;SW16 51.42 -0.13;
    SW17 51.43 -0.16;W2 51.52 -0.18;W3 51.51 -0.27;W12 51.51 -0.23;WC1 51.52 -0.12`,
  Leeds: `LS1 53.80 -1.55;LS2 53.80 -1.55;LS3 53.80 -1.56;LS4 53.81 -1.58;LS5 53.82 -1.60;LS6 53.82 -1.57;LS7 53.82 -1.54;LS8 53.82 -1.51;
    LS9 53.80 -1.51;LS10 53.76 -1.53;LS11 53.78 -1.56;LS12 53.79 -1.60;LS13 53.81 -1.63;LS16 53.85 -1.60;LS17 53.86 -1.53`,
  Manchester: `M1 53.48 -2.24;M4 53.48 -2.23;M7 53.51 -2.26;M8 53.51 -2.24;M9 53.52 -2.21;M11 53.48 -2.18;M12 53.46 -2.20;M13 53.46 -2.21;
    M14 53.45 -2.22;M15 53.47 -2.25;M16 53.45 -2.26;M19 53.44 -2.19;M20 53.43 -2.23;M21 53.44 -2.27;M25 53.53 -2.27;M40 53.50 -2.19`,
  Birmingham: `B1 52.48 -1.91;B5 52.47 -1.90;B6 52.50 -1.89;B8 52.49 -1.84;B9 52.48 -1.85;B10 52.47 -1.85;B11 52.45 -1.86;B12 52.46 -1.88;
    B13 52.44 -1.88;B14 52.42 -1.89;B15 52.47 -1.92;B16 52.48 -1.93;B17 52.46 -1.96;B18 52.49 -1.92;B19 52.50 -1.90;B20 52.51 -1.92;
    B21 52.51 -1.94;B23 52.53 -1.85;B29 52.44 -1.95`,
  Bristol: `BS1 51.45 -2.59;BS2 51.46 -2.58;BS3 51.44 -2.60;BS4 51.43 -2.56;BS5 51.46 -2.55;BS6 51.47 -2.60;BS7 51.49 -2.58;BS8 51.46 -2.62;
    BS16 51.48 -2.51`,
}

export interface District {
  readonly district: string
  readonly lat: number
  readonly lon: number
  readonly town: string
  readonly region: string
}

export const districts: readonly District[] = Object.entries(middles).flatMap(([town, listed]) =>
  listed.split(';').map((one) => {
    const [district = '', lat, lon] = one.trim().split(' ')
    return { district, lat: Number(lat), lon: Number(lon), town, region: town }
  }),
)
