// A plugin in Go: a text file beside the configuration. It reads one JSON-RPC request a line and writes one answer a
// line; see docs/plugin-protocol.md. Build it with `go build -o text-file main.go`.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

const manifest = `{
  "protocol": "1.0",
  "name": "text-file",
  "summary": "A text file beside the configuration",
  "options": {
    "type": "object",
    "additionalProperties": false,
    "required": ["path", "text"],
    "properties": {
      "path": { "type": "string", "pattern": "^[\\w-]+\\.txt$", "description": "Its name, such as greeting.txt." },
      "text": { "type": "string", "description": "What it says." },
      "password": { "type": "string", "secret": true, "description": "Not written anywhere." }
    }
  },
  "outputs": { "type": "object", "properties": { "path": { "type": "string", "description": "Its name." } } },
  "identity": true
}`

type options struct {
	Path string `json:"path"`
	Text string `json:"text"`
}

type params struct {
	Options options `json:"options"`
	BaseDir string  `json:"baseDir"`
	Of      []struct {
		Options options `json:"options"`
	} `json:"of"`
}

type request struct {
	ID     *int   `json:"id"`
	Method string `json:"method"`
	Params params `json:"params"`
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var call request
		if err := json.Unmarshal(line, &call); err != nil {
			fmt.Fprintln(os.Stderr, err)
			continue
		}
		// A message without an id is a notification, such as cancel; what this plugin does takes no time.
		if call.ID != nil {
			answer(call)
		}
	}
}

func answer(call request) {
	result, err := work(call)
	if err != nil {
		failure := map[string]any{"code": -32000, "message": err.Error()}
		send(map[string]any{"id": *call.ID, "error": failure})
		return
	}
	send(map[string]any{"id": *call.ID, "result": result})
}

func work(call request) (any, error) {
	switch call.Method {
	case "describe":
		return json.RawMessage(manifest), nil
	case "identity":
		return identities(call), nil
	case "read":
		return read(call)
	case "create", "update":
		return write(call)
	case "delete":
		err := os.Remove(pathOf(call))
		if errors.Is(err, os.ErrNotExist) {
			err = nil
		}
		return nil, err
	}
	return nil, fmt.Errorf("there is no method %s", call.Method)
}

func identities(call request) any {
	found := []map[string]string{}
	for _, one := range call.Params.Of {
		found = append(found, map[string]string{"identity": one.Options.Path})
	}
	return map[string]any{"identities": found}
}

func read(call request) (any, error) {
	text, err := os.ReadFile(pathOf(call))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return resource(call, string(text)), nil
}

func write(call request) (any, error) {
	own := call.Params.Options
	send(map[string]any{"method": "log", "params": map[string]any{"id": *call.ID, "text": "writing " + own.Path}})
	if err := os.WriteFile(pathOf(call), []byte(own.Text), 0o644); err != nil {
		return nil, err
	}
	return resource(call, own.Text), nil
}

func pathOf(call request) string {
	return filepath.Join(call.Params.BaseDir, call.Params.Options.Path)
}

func resource(call request, text string) any {
	return map[string]any{
		"status":  map[string]string{"text": text},
		"outputs": map[string]string{"path": call.Params.Options.Path},
	}
}

func send(message map[string]any) {
	message["jsonrpc"] = "2.0"
	text, err := json.Marshal(message)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	fmt.Println(string(text))
}
