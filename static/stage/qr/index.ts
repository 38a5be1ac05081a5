// QR codes.
export {QRCode, qrModules, type ErrorCorrection, type QRCodeProps} from "./code";
