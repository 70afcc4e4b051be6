"""What a researcher's notebook does, with nothing but the standard library."""
import json
import sys
import urllib.error
import urllib.request

url, operation = sys.argv[1:]


def ask(query, **variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        return json.load(response)


with open(operation, encoding="utf-8") as file:
    data = ask(file.read(), city="denpasar")["data"]

try:
    error = ask("query Invalid($city: ID!) { city(id: $city) { nam } }", city="denpasar")["errors"][0]["message"]
except urllib.error.HTTPError as refused:
    error = json.load(refused)["errors"][0]["message"]

print(json.dumps({"cities": [tie["city"]["name"] for tie in data["city"]["ties"]["matching"]], "error": error}))
