module sparklab/check

go 1.24.0
