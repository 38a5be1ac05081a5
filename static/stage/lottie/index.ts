// Lottie animations.
export {getLottieMetadata, Lottie, lottieFrameAt, type LottieAnimationData, type LottieProps} from "./player";
