package main

func writeDocs(folder string, m *model) {}
