package io.tradeagent.schemas.json;

import org.jspecify.annotations.Nullable;

/** A place in a JSON document, spelled out only when somebody has to be told. */
record JsonPath(@Nullable JsonPath parent, String step) {

    static final JsonPath ROOT = new JsonPath(null, "");

    JsonPath member(String name) {
        return new JsonPath(this, name);
    }

    JsonPath item(int index) {
        return new JsonPath(this, Integer.toString(index));
    }

    JsonMismatchException mismatch(String expectation) {
        return new JsonMismatchException(toString(), expectation);
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
