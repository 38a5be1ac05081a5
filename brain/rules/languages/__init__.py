"""The words of commands in other languages, each as the English words that the rules know. Data, no logic."""
