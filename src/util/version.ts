/** The version that manifests and exports carry; package.json says the same. */
export const VERSION = "0.1.0";
