// Command main reads groups of templates from standard input and writes what Go's own text/template makes of each:
// node inputs.ts | go run go/main.go > cases.json && oxfmt cases.json
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"text/template"
)

type group struct {
	Name       string          `json:"name"`
	Data       json.RawMessage `json:"data"`
	MissingKey string          `json:"missingKey"`
	Delimiters []string        `json:"delimiters"`
	Templates  []string        `json:"templates"`
}

type row struct {
	Template string  `json:"template"`
	Want     *string `json:"want,omitempty"`
	Error    bool    `json:"error,omitempty"`
}

func main() {
	var groups []group
	check(json.NewDecoder(os.Stdin).Decode(&groups))
	separator := "{\n"
	for _, g := range groups {
		rows := []string{}
		for _, text := range g.Templates {
			rows = append(rows, "\n    "+encode(result(g, text)))
		}
		fmt.Printf("%s  %s: [%s\n  ]", separator, encode(g.Name), strings.Join(rows, ","))
		separator = ",\n"
	}
	fmt.Println("\n}")
}

func result(g group, text string) row {
	rendered, err := render(g, text)
	if err != nil {
		return row{Template: text, Error: true}
	}
	return row{Template: text, Want: &rendered}
}

func encode(value any) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	check(encoder.Encode(value))
	return strings.TrimSuffix(out.String(), "\n")
}

func render(g group, text string) (string, error) {
	left, right := "[[", "]]"
	if len(g.Delimiters) == 2 {
		left, right = g.Delimiters[0], g.Delimiters[1]
	}
	missing := "missingkey=error"
	if g.MissingKey != "" {
		missing = "missingkey=" + g.MissingKey
	}
	parsed, err := template.New("\x00main").Delims(left, right).Option(missing).Parse(text)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	err = parsed.Execute(&out, data(g.Data))
	return out.String(), err
}

// data decodes JSON with whole numbers as int and all others as float64.
func data(raw json.RawMessage) any {
	if len(raw) == 0 {
		return nil
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var value any
	check(decoder.Decode(&value))
	return numbers(value)
}

func numbers(value any) any {
	switch v := value.(type) {
	case json.Number:
		f, err := v.Float64()
		check(err)
		if i, err := v.Int64(); err == nil {
			return int(i)
		}
		if f == math.Trunc(f) && f >= -(1<<63) && f < 1<<63 {
			return int(f)
		}
		return f
	case []any:
		for i := range v {
			v[i] = numbers(v[i])
		}
		return slices.Clip(v)
	case map[string]any:
		for key := range v {
			v[key] = numbers(v[key])
		}
	}
	return value
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
