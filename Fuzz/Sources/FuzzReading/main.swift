import FuzzTargets

fuzz { checkReading($0) }
