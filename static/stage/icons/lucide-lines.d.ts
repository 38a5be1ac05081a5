declare module "lucide-lines" {
  const lines: string;
  export default lines;
}
