import FuzzTargets

fuzz { checkTree($0) }
