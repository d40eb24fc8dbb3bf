package main

func writeSamples(folder string) {}
