import { SignedInFrame } from '@/app/_frame/signed-in-frame';
export default function P() { return <SignedInFrame><p>hello</p></SignedInFrame>; }
