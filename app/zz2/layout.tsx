export default function L({children}: {children: React.ReactNode}) { return <div>{children}</div>; }
