"""Words of the trade as data: the rule files under `specs/rules/`, typed, compiled and ready to match."""
