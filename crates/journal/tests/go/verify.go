// Checks a folder of checkpoints, leaves and proofs with nothing of ours but the description of a leaf.
//
// The folder holds: key, old and new (signed checkpoints), leaf-N (the data of each leaf), inclusion-N (the proof of
// each leaf in the new checkpoint; one base64 hash a line) and consistency (the proof between the two, as the book's page
// gives it: "old N", one base64 hash a line, an empty line, the new checkpoint).
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) read(name string) []byte {
	data, err := os.ReadFile(filepath.Join(string(f), name))
	refuseIf(err)
	return data
}

func refuse(reason string) {
	fmt.Println("refused: " + reason)
	os.Exit(1)
}

func refuseIf(err error) {
	if err != nil {
		refuse(err.Error())
	}
}

func (f folder) checkpoint(name string, verifier note.Verifier) (int64, tlog.Hash) {
	opened, err := note.Open(f.read(name), note.VerifierList(verifier))
	refuseIf(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		refuse("not a checkpoint of this origin")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	refuseIf(err)
	root, err := tlog.ParseHash(lines[2])
	refuseIf(err)
	return size, root
}

func (f folder) hashes(name string) []tlog.Hash {
	var hashes []tlog.Hash
	for _, line := range strings.Fields(string(f.read(name))) {
		hash, err := tlog.ParseHash(line)
		refuseIf(err)
		hashes = append(hashes, hash)
	}
	return hashes
}

// consistency reads the proof that the new tree begins with the old one, and what it says of both.
func (f folder) consistency(name string) (oldSize string, proof tlog.TreeProof, checkpoint string) {
	head, checkpoint, found := strings.Cut(string(f.read(name)), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || !strings.HasPrefix(lines[0], "old ") {
		refuse("not a consistency proof")
	}
	oldSize = strings.TrimPrefix(lines[0], "old ")
	for _, line := range lines[1:] {
		raw, err := base64.StdEncoding.Strict().DecodeString(line)
		refuseIf(err)
		if len(raw) != tlog.HashSize {
			refuse("not a hash")
		}
		var hash tlog.Hash
		copy(hash[:], raw)
		proof = append(proof, hash)
	}
	return oldSize, proof, checkpoint
}

func main() {
	f := folder(os.Args[1])
	verifier, err := note.NewVerifier(strings.TrimSpace(string(f.read("key"))))
	refuseIf(err)
	oldSize, oldRoot := f.checkpoint("old", verifier)
	size, root := f.checkpoint("new", verifier)

	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	for position := int64(0); position < size; position++ {
		leaf := f.read(fmt.Sprintf("leaf-%d", position))
		proof := tlog.RecordProof(f.hashes(fmt.Sprintf("inclusion-%d", position)))
		refuseIf(tlog.CheckRecord(proof, size, root, position, tlog.RecordHash(leaf)))
		hashes, err := tlog.StoredHashes(position, leaf, reader)
		refuseIf(err)
		stored = append(stored, hashes...)
	}
	whole, err := tlog.TreeHash(size, reader)
	refuseIf(err)
	if whole != root {
		refuse("the leaves have another root")
	}
	saidOld, proof, newest := f.consistency("consistency")
	if saidOld != strconv.FormatInt(oldSize, 10) || newest != string(f.read("new")) {
		refuse("the consistency proof is of other checkpoints")
	}
	refuseIf(tlog.CheckTree(proof, size, root, oldSize, oldRoot))
	fmt.Println("accepted")
}
