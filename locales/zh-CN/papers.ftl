### 文书

clause-number = { $number }、
paper-to = { $addressee }：
paper-seal = （盖章）
paper-date-blank = 　　　　年　　月　　日
paper-annexes = 附件：
paper-copies = 抄送：{ $copies }
