declare module "lottie-web/build/player/esm/lottie_light.min.js" {
  import lottie from "lottie-web";
  export default lottie;
}
