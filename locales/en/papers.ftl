### Papers

clause-number = { $number }.{" "}
paper-to = To { $addressee }:
paper-seal = (seal)
paper-date-blank = Date: ____________________
paper-annexes = Annexes:
paper-copies = Copies to: { $copies }
