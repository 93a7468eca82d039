"""Specs: YAML files checked against a model, each fault told with its line and key."""
